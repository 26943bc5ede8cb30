internal import CommunitySafety
internal import Storage

/// Figures against those that stand: how many are new or revise one, and the first of each in words.
struct WeighedFigures {
    private(set) var tally = LoadTally()
    private(set) var fresh: [LoadReport.Revision] = []
    private(set) var revised: [LoadReport.Revision] = []
    private let measures: [String: Measure]
    private let names: [String: String]

    private static let freshShown = 60
    private static let revisedShown = 100

    /// Cost: a question for each measure and source. Each key must come once.
    init(_ observations: [Observation], in store: some Querying) throws {
        measures = Dictionary(try store.measures().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        names = Dictionary(
            try store.areaNames().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let standing = try store.standingValues(for: observations.map(\.key))
        for observation in observations {
            let unit = measures[observation.key.measure]?.unit ?? .count
            switch standing.change(of: observation) {
            case .unchanged: tally.unchanged += 1
            case .new:
                tally.added += 1
                if fresh.count < Self.freshShown { fresh.append(line(observation, from: "", unit)) }
            case .revised(let value, let status):
                tally.revised += 1
                guard revised.count < Self.revisedShown else { continue }
                revised.append(line(observation, from: FigureWords.words(value, status, unit), unit))
            }
        }
    }

    private func line(_ observation: Observation, from: String, _ unit: MeasureUnit) -> LoadReport.Revision {
        let key = observation.key
        return LoadReport.Revision(
            measure: measures[key.measure]?.name ?? key.measure, area: names[key.area] ?? key.area,
            period: key.period.words, breakdown: key.breakdown, from: from,
            to: FigureWords.words(observation.value, observation.status, unit))
    }
}
