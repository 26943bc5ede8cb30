internal import CommunitySafety
internal import Proofreading

/// How periods make up longer ones.
struct PeriodTiling {
    /// By their first day.
    private let starting: [Int: [EvidencePeriod]]

    init(_ periods: some Sequence<EvidencePeriod>) {
        starting = Dictionary(grouping: periods) { $0.from.ordinal }
    }

    /// The most and so the shortest periods, each shorter than the whole, that tile it without a gap; nil where none do.
    func tiles(of whole: EvidencePeriod) -> [EvidencePeriod]? {
        let end = whole.to.ordinal + 1
        var best: [Int: [EvidencePeriod]] = [end: []]
        let starts = starting.keys.filter { (whole.from.ordinal..<end).contains($0) }.sorted(by: >)
        for start in starts {
            for period in starting[start] ?? [] where period != whole && period.to.ordinal < end {
                guard let rest = best[period.to.ordinal + 1], rest.count >= (best[start]?.count ?? 0) else { continue }
                best[start] = [period] + rest
            }
        }
        guard let tiles = best[whole.from.ordinal], !tiles.isEmpty else { return nil }
        return tiles
    }

    /// Whether they share days and neither holds the other.
    static func cross(_ one: EvidencePeriod, _ other: EvidencePeriod) -> Bool {
        guard one.overlaps(other) else { return false }
        let holds = one.from <= other.from && other.to <= one.to
        return !holds && !(other.from <= one.from && one.to <= other.to)
    }

    /// The stretches between all first and last days, as far as one of the periods holds them.
    static func pieces(_ periods: [EvidencePeriod]) -> [EvidencePeriod] {
        let starts = Set(periods.map(\.from) + periods.compactMap { $0.to.adding(days: 1) }).sorted()
        return zip(starts, starts.dropFirst()).compactMap { from, next in
            guard let to = next.adding(days: -1), let range = DateRange(from: from, to: to) else { return nil }
            return periods.contains { $0.from <= from && to <= $0.to } ? EvidencePeriod(range) : nil
        }
    }
}
