internal import CommunitySafety
internal import Storage

/// The counts of the source that a measure's release is made from.
struct MainCounts {
    private let release: MeasureRelease
    private let counts: LinkedCounts

    init(_ measure: Measure, _ known: (input: ReleaseInput?, release: MeasureRelease)) {
        release = known.release
        counts = LinkedCounts(measure, known.input?.figures(of: release.source) ?? [])
    }

    /// By which source a document's fact is judged: a number that the release's own source gives for the same place and period
    /// is the same fact, whoever gave it.
    func source(of fact: DocumentFact, _ reading: some Querying) throws -> String {
        guard let main = release.source, main != fact.key.source,
            let area = try reading.area(code: fact.key.area),
            let count = counts.places[area.number]?.count(fact.key.period), Double(count.value) == fact.value
        else { return fact.key.source }
        return main
    }
}
