internal import CommunitySafety
internal import Storage

/// Figures against those that stand: how many are new or revise one, and the first of these in words.
struct WeighedFigures {
    private(set) var tally = LoadTally()
    private(set) var revised: [LoadReport.Revision] = []

    private static let revisedShown = 100

    /// Cost: one look-up for each figure. Each key must come once.
    init(_ observations: [Observation], areas: AreaNumbers, in store: some Querying) throws {
        let measures = Dictionary(try store.measures().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let names = Dictionary(
            try store.areaNames().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        for observation in observations {
            switch try store.change(of: observation, area: areas[observation.key.area]) {
            case .new: tally.added += 1
            case .unchanged: tally.unchanged += 1
            case .revised(let value, let status):
                tally.revised += 1
                guard revised.count < Self.revisedShown else { continue }
                let measure = measures[observation.key.measure]
                let unit = measure?.unit ?? .count
                revised.append(
                    LoadReport.Revision(
                        measure: measure?.name ?? observation.key.measure,
                        area: names[observation.key.area] ?? observation.key.area,
                        period: observation.key.period.words, breakdown: observation.key.breakdown,
                        from: FigureWords.words(value, status, unit),
                        to: FigureWords.words(observation.value, observation.status, unit)))
            }
        }
    }
}
