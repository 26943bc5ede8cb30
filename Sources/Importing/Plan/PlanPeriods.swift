import CommunitySafety
import Proofreading

/// The plan year and the assessment window, found in a plan's words.
struct PlanPeriods {
    private(set) var year: PlanYear?
    /// Whether the plan names several years of which `year` is the first.
    private(set) var spansYears = false
    private(set) var window: DateRange?
    private(set) var windowPlace: Place?

    init(_ script: Manuscript, title: TitleReader, given: PlanYear?) {
        let mentions = Self.mentions(script)
        year = given ?? Self.year(in: title.title) ?? Self.year(of: mentions)
        if year == nil, let span = PeriodReader().periods(in: title.title).first(where: { $0.kind == .years }) {
            year = PlanYear(start: span.range.from.year)
            spansYears = true
        }
        findWindow(mentions)
    }

    private typealias Mention = (passage: Passage, period: PeriodMention)

    private static func mentions(_ script: Manuscript) -> [Mention] {
        let reader = PeriodReader()
        return script.passages.filter { $0.table == nil }.flatMap { passage in
            reader.periods(in: passage.text).filter(\.isStretch).map { (passage, $0) }
        }
    }

    private static func year(in text: String) -> PlanYear? {
        PeriodReader().periods(in: text).lazy.compactMap { planYear($0) }.first
    }

    /// April to March, in figures or in words.
    private static func planYear(_ period: PeriodMention) -> PlanYear? {
        guard let year = PlanYear(start: period.range.from.year), year.range == period.range else { return nil }
        return year
    }

    /// The year that comes most often near words such as "plan"; the first of equals.
    private static func year(of mentions: [Mention]) -> PlanYear? {
        var votes: [PlanYear: Int] = [:]
        var order: [PlanYear] = []
        for mention in mentions.prefix(400) {
            guard let year = planYear(mention.period) else { continue }
            if votes[year] == nil { order.append(year) }
            let words = Set(mention.passage.words)
            let isPlan = !words.isDisjoint(with: ["plan", "adopted", "cynllun", "strategy", "forthcoming"])
            votes[year, default: 0] += (isPlan ? 3 : 1) + (mention.passage.number <= 12 ? 2 : 0)
        }
        return order.max {
            (votes[$0] ?? 0, -(order.firstIndex(of: $0) ?? 0)) < (votes[$1] ?? 0, -(order.firstIndex(of: $1) ?? 0))
        }
    }

    private mutating func findWindow(_ mentions: [Mention]) {
        var best = 0
        var counts: [DateRange: Int] = [:]
        for mention in mentions { counts[mention.period.range, default: 0] += 1 }
        for mention in mentions {
            let range = mention.period.range
            guard (360...372).contains(range.days), let score = score(mention, count: counts[range] ?? 1), score > best
            else { continue }
            best = score
            window = range
            windowPlace = mention.passage.place
        }
    }

    private func score(_ mention: Mention, count: Int) -> Int? {
        let range = mention.period.range
        if let year, range.from >= year.range.from || range.to.year + 3 < year.start { return nil }
        if isCompared(mention) { return nil }
        let words = WordRow(mention.passage.words)
        var score = min(count, 4)
        for (cue, points) in Self.cues where words.holds(cue) { score += points }
        if mention.period.kind == .financialYear { score -= 2 }
        return score
    }

    /// Whether the stretch is what the figures are compared with, not theirs: "compared with …", "the year before means …".
    private func isCompared(_ mention: Mention) -> Bool {
        let before = mention.passage.text.utf8.prefix(mention.period.offsets.lowerBound)
        let words = Wording.words(String(before) ?? "").suffix(6)
        return words.contains { ["compared", "against", "versus", "before", "previous", "earlier"].contains($0) }
    }

    private static let cues: [(String, Int)] = [
        ("otherwise stated", 6), ("unless", 2), ("figures", 2), ("data", 2), ("assessment", 2), ("statistics", 1),
        ("all figures", 3), ("except", 1), ("shown here", -2), ("below", -2), ("table", -2),
        ("covers", 1), ("ffigurau", 2), ("data used", 1), ("rests on", 2), ("twelve months", 1),
    ]
}
