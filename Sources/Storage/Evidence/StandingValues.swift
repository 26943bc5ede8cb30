package import CommunitySafety
internal import Proofreading

/// The figures that stand of the series that some figures belong to, read once for all of them.
package struct StandingValues: Sendable {
    /// One value with its status.
    package struct Value: Sendable, Hashable {
        package let value: Double?
        package let status: ObservationStatus
    }

    /// A series: one measure, place, part and source.
    package struct Series: Sendable, Hashable {
        fileprivate let measure: String
        /// The number of a place on record; two codes may be of one place. Nil for a code that no place has.
        fileprivate let area: Int?
        fileprivate let breakdown: String
        fileprivate let source: String
    }

    private let areas: AreaNumbers
    private var found: [Series: [EvidencePeriod: Value]] = [:]

    /// What stands under a key; nil when nothing does.
    package subscript(key: Observation.Key) -> Value? { found[series(of: key)]?[key.period] }

    /// The series that a figure belongs to.
    package func series(of key: Observation.Key) -> Series {
        Series(measure: key.measure, area: areas[key.area], breakdown: key.breakdown, source: key.source)
    }

    /// The figures of a series in the order of their periods.
    package func figures(of series: Series) -> [(period: EvidencePeriod, value: Double?)] {
        (found[series] ?? [:]).sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }
            .map { ($0.key, $0.value.value) }
    }

    /// What a figure would do to the one that stands.
    package func change(of observation: Observation) -> FigureChange {
        guard let standing = self[observation.key] else { return .new }
        return standing.value == observation.value && standing.status == observation.status
            ? .unchanged : .revised(value: standing.value, status: standing.status)
    }

    fileprivate mutating func put(_ value: Value, _ period: EvidencePeriod, of series: Series) {
        found[series, default: [:]][period] = value
    }

    fileprivate init(of keys: [Observation.Key], _ areas: AreaNumbers) {
        self.areas = areas
        for key in keys { found[series(of: key)] = [:] }
    }

    /// Which measures and sources are asked about.
    fileprivate var asked: Set<[String]> { Set(found.keys.map { [$0.measure, $0.source] }) }

    fileprivate func isAsked(_ series: Series) -> Bool { found[series] != nil }
}

extension Querying {
    /// What stands of every series that these keys belong to: one question for each measure and source, however many figures
    /// there are. Linear in what stands of those measures.
    package func standingValues(for keys: [Observation.Key]) throws -> StandingValues {
        var values = StandingValues(of: keys, try areaNumbers())
        for asked in values.asked { try read(asked[0], asked[1], into: &values) }
        return values
    }

    /// Of several loads of one period the last stands.
    private func read(_ measure: String, _ source: String, into values: inout StandingValues) throws {
        try forEach(
            """
            SELECT area_id, from_day, to_day, breakdown, observation.value AS value,
                observation.status AS status
            FROM observation
            JOIN evidence_load ON evidence_load.number = observation.load_number
            WHERE measure = \(measure) AND source = \(source) AND undone_at IS NULL
            ORDER BY load_number
            """
        ) { row in
            guard let range = DateRange(from: try row.date("from_day"), to: try row.date("to_day")) else { return }
            let period = EvidencePeriod(range)
            let series = StandingValues.Series(
                measure: measure, area: try row.integer("area_id"), breakdown: try row.text("breakdown"),
                source: source)
            guard values.isAsked(series) else { return }
            values.put(
                StandingValues.Value(value: try row.optionalReal("value"), status: try row.choice("status")), period,
                of: series)
        }
    }
}
