internal import CommunitySafety
package import Proofreading

/// One force's month of street records as one load brought it.
package struct StoredStreetMonth: Sendable, Hashable {
    package let load: Int
    package let force: String
    package let fromDay: CalendarDate
    /// Of the records by the store's numbers: alike records in the same order have the same.
    package let digest: String
    /// The numbers of its records, which follow one another.
    package let records: Range<Int>
    /// Whether its figures are this load's. False for one that said what stood already, whose figures are another load's.
    package let isCounted: Bool

    static let columns: SQL = """
        SELECT load_number, force, from_day, street_month.digest AS digest, first_record, street_month.row_count AS row_count,
            is_counted
        FROM street_month
        JOIN evidence_load ON evidence_load.number = street_month.load_number
        """

    init(_ row: Row) throws {
        load = try row.integer("load_number")
        force = try row.text("force")
        fromDay = try row.date("from_day")
        digest = try row.text("digest")
        let first = try row.integer("first_record")
        records = first..<first + (try row.integer("row_count"))
        isCounted = try row.bool("is_counted")
    }
}

extension Querying {
    /// Every month of every load that wasn't taken back, by load and month.
    package func keptStreetMonths() throws -> [StoredStreetMonth] {
        try all("\(StoredStreetMonth.columns) WHERE undone_at IS NULL ORDER BY load_number, from_day, force") {
            try StoredStreetMonth($0)
        }
    }

    /// The months of loads of the same files that weren't taken back.
    func streetMonths(ofLoadsOf digest: String) throws -> [StoredStreetMonth] {
        try all("\(StoredStreetMonth.columns) WHERE undone_at IS NULL AND evidence_load.digest = \(digest)") {
            try StoredStreetMonth($0)
        }
    }

    /// The months that stand, each of the latest load that brought it, within days.
    package func standingStreetMonths(from: CalendarDate, to: CalendarDate) throws -> [StoredStreetMonth] {
        var standing: [[String]: StoredStreetMonth] = [:]
        try forEach(
            """
            \(StoredStreetMonth.columns)
            WHERE undone_at IS NULL AND from_day BETWEEN \(from) AND \(to)
            ORDER BY load_number
            """
        ) { row in
            let month = try StoredStreetMonth(row)
            standing[[month.force, month.fromDay.iso]] = month
        }
        return standing.values.sorted { ($0.fromDay, $0.force) < ($1.fromDay, $1.force) }
    }

    /// Those that stand of the span of months that are about to come.
    func standingStreetMonths(of months: [StreetMonth]) throws -> [StoredStreetMonth] {
        let days = months.map(\.period.from)
        guard let from = days.min(), let to = days.max() else { return [] }
        return try standingStreetMonths(from: from, to: to)
    }

    /// How many records a standing month has by small area and type, for those who may see small areas.
    package func streetCountsByLSOA(
        of month: StoredStreetMonth
    ) throws -> [(code: String, type: String, count: Int)] {
        try all(
            """
            SELECT street_lsoa.code AS code, street_term.name AS name, COUNT(*) AS count
            FROM street_record
            JOIN street_place ON street_place.number = street_record.place_number
            JOIN street_lsoa ON street_lsoa.number = street_place.lsoa_number
            JOIN street_term ON street_term.number = street_record.type_number
            WHERE street_record.number >= \(month.records.lowerBound)
                AND street_record.number < \(month.records.upperBound)
            GROUP BY street_lsoa.code, street_term.name
            ORDER BY street_lsoa.code, street_term.name
            """
        ) { (try $0.text("code"), try $0.text("name"), try $0.integer("count")) }
    }
}
