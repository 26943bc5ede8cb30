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
        package let measure: String
        /// An area's code.
        package let area: String
        package let breakdown: String
        package let source: String

        package init(_ key: Observation.Key) {
            measure = key.measure
            area = key.area
            breakdown = key.breakdown
            source = key.source
        }
    }

    private var found: [Series: [EvidencePeriod: Value]] = [:]

    /// What stands under a key; nil when nothing does.
    package subscript(key: Observation.Key) -> Value? { found[Series(key)]?[key.period] }

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

    fileprivate init(of series: [Series]) { for one in series { found[one] = [:] } }

    fileprivate func isAsked(_ series: Series) -> Bool { found[series] != nil }
}

extension Querying {
    /// What stands of every series that these keys belong to: one question for each measure and source, however many figures
    /// there are. Linear in what stands of those measures.
    package func standingValues(for keys: [Observation.Key]) throws -> StandingValues {
        let series = Set(keys.map(StandingValues.Series.init))
        var values = StandingValues(of: Array(series))
        for source in Set(series.map(\.source)) {
            for measure in Set(series.filter { $0.source == source }.map(\.measure)) {
                try read(measure, source, into: &values)
            }
        }
        return values
    }

    /// Of several loads of one period the last stands.
    private func read(_ measure: String, _ source: String, into values: inout StandingValues) throws {
        try forEach(
            """
            SELECT area.code AS code, from_day, to_day, breakdown, observation.value AS value,
                observation.status AS status
            FROM observation
            JOIN evidence_load ON evidence_load.number = observation.load_number
            JOIN area ON area.id = observation.area_id
            WHERE measure = \(measure) AND source = \(source) AND undone_at IS NULL
            ORDER BY load_number
            """
        ) { row in
            guard let range = DateRange(from: try row.date("from_day"), to: try row.date("to_day")) else { return }
            let period = EvidencePeriod(range)
            let key = Observation.Key(
                measure: measure, area: try row.text("code"), period: period, breakdown: try row.text("breakdown"),
                source: source)
            let series = StandingValues.Series(key)
            guard values.isAsked(series) else { return }
            values.put(
                StandingValues.Value(value: try row.optionalReal("value"), status: try row.choice("status")), period,
                of: series)
        }
    }
}
