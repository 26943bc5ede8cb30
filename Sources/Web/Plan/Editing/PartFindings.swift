import CommunitySafety
import HTML
import Proofreading
import Services

/// The findings of a section, by the paragraph that each is about.
struct PartFindings: Sendable, Hashable {
    private let byPlace: [PartPlace: [EditedFinding]]
    /// Those that no paragraph holds, such as the heading's.
    let elsewhere: [EditedFinding]
    private let open: Int
    private let dismissed: Int

    /// - Parameters:
    ///   - found: the findings of the text as typed.
    ///   - typed: the paragraph that is being edited; what is typed there may be several.
    ///   - extra: how many paragraphs more than one, or fewer, what is typed makes of it.
    init(_ found: [RecordFinding], typed: PartPlace?, extra: Int, words: EditingWords) {
        var byPlace: [PartPlace: [EditedFinding]] = [:]
        var elsewhere: [EditedFinding] = []
        for finding in found {
            guard let part = finding.part, PartPlace.fields.contains(finding.field) else {
                elsewhere.append(words.finding(finding))
                continue
            }
            var place = PartPlace(finding.field, part)
            if let typed, typed.field == finding.field, part > typed.index {
                place = PartPlace(finding.field, max(typed.index, part - extra))
            }
            byPlace[place, default: []].append(words.finding(finding))
        }
        self.byPlace = byPlace
        self.elsewhere = elsewhere
        open = found.count { $0.dismissalReason == nil && $0.severity != .advice }
        dismissed = found.count { $0.dismissalReason != nil }
    }

    func of(_ place: PartPlace) -> [EditedFinding] { byPlace[place] ?? [] }

    /// “2 to settle, 1 dismissed.”
    var summary: String { FindingList.summary(open: open, dismissed: dismissed) }
}
