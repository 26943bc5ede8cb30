internal import CommunitySafety
internal import Proofreading

/// Makes figures that stand out of rows in the order of their loads: of several loads of one figure the last stands.
struct StandingFold {
    private(set) var figures: [Int: [StandingFigure]] = [:]
    private var days: [Int: CalendarDate] = [:]

    /// Rows of one figure follow each other, the latest load last.
    static let columns: SQL = """
        SELECT area_id, source, from_day, to_day, value, observation.status AS status, load_number, made_at
        FROM observation
        JOIN evidence_load ON evidence_load.number = observation.load_number
        """

    /// As the key of the table has them, so that nothing is sorted.
    static let order: SQL = "ORDER BY area_id, from_day, to_day, source, load_number"

    mutating func add(_ row: Row) throws {
        guard let range = DateRange(from: try row.date("from_day"), to: try row.date("to_day")) else { return }
        let area = try row.integer("area_id")
        let figure = StandingFigure(
            source: try row.text("source"), period: EvidencePeriod(range), value: try row.optionalReal("value"),
            status: try row.choice("status"), loadedOn: try day(of: row))
        if let last = figures[area]?.last, last.period == figure.period, last.source == figure.source {
            figures[area]?.removeLast()
        }
        figures[area, default: []].append(figure)
    }

    private mutating func day(of row: Row) throws -> CalendarDate {
        let load = try row.integer("load_number")
        if let known = days[load] { return known }
        let day = try row.instant("made_at").day
        days[load] = day
        return day
    }

    /// The earliest first; of those that begin on one day the longest.
    var sorted: [Int: [StandingFigure]] {
        figures.mapValues { figures in
            figures.sorted {
                ($0.period.from, $1.period.to, $0.source) < ($1.period.from, $0.period.to, $1.source)
            }
        }
    }
}
