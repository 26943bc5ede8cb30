internal import CommunitySafety
internal import Storage

/// What the police's street-level records of a period count for small areas of a census: made from the records when it is asked for.
///
/// Places of those records are moved to a nearby point: right for such an area, wrong for anything smaller.
struct SmallAreaCounts {
    /// By code; an area that no record names isn't in it.
    private let counts: [String: Int]
    private let known: Set<String>

    /// Nil where a month of the period isn't on record, or where the measure isn't one of those of the street-level records.
    init?(_ reading: some Querying, _ measure: Measure, _ period: EvidencePeriod) throws {
        let types = Set(StreetCrimeType.allCases.filter { $0.measure == measure.key }.map(\.rawValue))
        guard !types.isEmpty, let wanted = period.eachMonth, wanted.count <= 24 else { return nil }
        let months = try reading.standingStreetMonths(from: period.from, to: period.to)
        guard Set(months.map(\.fromDay)).isSuperset(of: wanted.map(\.from)) else { return nil }
        var counts: [String: Int] = [:]
        var known: Set<String> = []
        for month in months {
            for row in try reading.streetCountsByLSOA(of: month) {
                known.insert(row.code)
                if types.contains(row.type) { counts[row.code, default: 0] += row.count }
            }
        }
        (self.counts, self.known) = (counts, known)
    }

    /// Nil for an area of another census's edition, which no record names.
    func count(_ code: String) -> Double? { known.contains(code) ? Double(counts[code] ?? 0) : nil }
}
