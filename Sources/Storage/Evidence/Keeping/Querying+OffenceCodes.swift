package import CommunitySafety
package import Proofreading

/// A figure of a part of a measure that stands.
package struct StandingPart: Sendable, Hashable {
    package let source: String
    package let period: EvidencePeriod
    package let part: String
    /// Nil where the source gave none.
    package let value: Double?
}

extension Querying {
    /// The figures by offence code of a measure and an area that stand and lie within a time: those whose part is `code …`, as it is
    /// spelt.
    package func offenceCodes(_ measure: String, area: Int, within range: DateRange) throws -> [StandingPart] {
        var figures: [StandingPart] = []
        try forEach(
            """
            SELECT source, from_day, to_day, breakdown, value
            FROM observation
            JOIN evidence_load ON evidence_load.number = observation.load_number
            WHERE measure = \(measure) AND area_id = \(area) AND substr(breakdown, 1, 5) = 'code ' AND from_day >= \(range.from)
                AND to_day <= \(range.to) AND undone_at IS NULL
            ORDER BY from_day, to_day, breakdown, source, load_number
            """
        ) { row in
            guard let days = DateRange(from: try row.date("from_day"), to: try row.date("to_day")) else { return }
            let figure = StandingPart(
                source: try row.text("source"), period: EvidencePeriod(days), part: try row.text("breakdown"),
                value: try row.optionalReal("value"))
            if let last = figures.last, last.part == figure.part, last.period == figure.period,
                last.source == figure.source
            {
                figures.removeLast()
            }
            figures.append(figure)
        }
        return figures
    }
}
