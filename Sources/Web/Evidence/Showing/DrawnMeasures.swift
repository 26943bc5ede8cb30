import CommunitySafety
import HTML
import Proofreading
import Services
import Synchronization

/// Keeps the pages of measures as they were drawn: who sees the same figures and tools gets the same page.
///
/// A page is kept with all that it was drawn from and drawn anew for anything else, so that nothing on it is ever old.
final class DrawnMeasures: Sendable {
    /// What tells pages of one measure apart, before everything on them is compared.
    private struct Key: Hashable, Sendable {
        let measure, place: String
        let period: EvidencePeriod?
        let set: String?
        let rights: [Bool]

        init(_ page: MeasurePage) {
            (measure, place) = (page.sight.measure.key, page.sight.place.code)
            (period, set) = (page.sight.chosen, page.sight.sets.first(where: \.isChosen)?.id)
            rights = [Permission.readEvidence, .loadEvidence, .keepEvidence].map(page.visitor.may)
        }
    }

    private struct Drawn: Sendable {
        let sight: MeasureSight
        let page: DrawnPage
    }

    private let known = Mutex<[Key: Drawn]>([:])
    /// Some ten megabytes.
    private static let most = 50

    /// The page, drawn.
    func page(_ page: MeasurePage) -> any Page {
        guard page.sight.misread.isEmpty else { return page }
        let key = Key(page)
        if let drawn = known.withLock({ $0[key] }), drawn.sight == page.sight { return drawn.page }
        let drawn = DrawnPage(page)
        known.withLock { all in
            if all.count >= Self.most, all[key] == nil, let any = all.keys.first { all[any] = nil }
            all[key] = Drawn(sight: page.sight, page: drawn)
        }
        return drawn
    }
}

/// A page whose content is drawn already.
struct DrawnPage: Page {
    let name: String
    let area: NavigationItem?
    let content: Markup

    init(_ page: some Page) { (name, area, content) = (page.name, page.area, page.content) }
}
