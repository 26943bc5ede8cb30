package import CommunitySafety
internal import Proofreading

extension Observation {
    /// A row of the table of figures; nil where it contradicts itself.
    init?(_ row: Row, area: String) throws {
        guard let range = DateRange(from: try row.date("from_day"), to: try row.date("to_day")) else { return nil }
        self.init(
            Key(
                measure: try row.text("measure"), area: area, period: EvidencePeriod(range),
                breakdown: try row.text("breakdown"), source: try row.text("source")),
            value: try row.optionalReal("value"), status: try row.choice("status"))
    }

    /// The same figure of another place.
    package func moved(to area: String) -> Observation? {
        Observation(
            Key(
                measure: key.measure, area: area, period: key.period, breakdown: key.breakdown, source: key.source),
            value: value, status: status)
    }
}
