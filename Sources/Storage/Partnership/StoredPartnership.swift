package import CommunitySafety
package import Proofreading

/// The partnership's row.
package struct StoredPartnership: Sendable, Hashable {
    package let id: RecordID
    package let partnership: Partnership
    /// The day that the demonstration plays on; nil for a real partnership.
    package let demonstrationDate: CalendarDate?
    package let version: Int
}

extension Querying {
    /// Whose database this is; nil before it is set up.
    package func partnership() throws -> StoredPartnership? {
        try first(
            """
            SELECT id, name, area, telephone, email, web, demonstration_date, version
            FROM partnership
            """
        ) { try StoredPartnership($0) }
    }
}

extension Transaction {
    /// Writes the partnership's row, the only one of its table.
    package mutating func insert(
        _ partnership: Partnership, id: RecordID, demonstrationDate: CalendarDate?
    ) throws {
        try execute(
            """
            INSERT INTO partnership (id, name, area, telephone, email, web, demonstration_date)
            VALUES (\(id), \(partnership.name), \(partnership.area), \(partnership.telephone), \(partnership.email),
                \(partnership.web), \(demonstrationDate))
            """)
    }
}

extension StoredPartnership {
    init(_ row: Row) throws {
        let demonstrationDate = try row.optionalDate("demonstration_date")
        self.init(
            id: try row.id("id"),
            partnership: Partnership(
                name: try row.text("name"), area: try row.text("area"), telephone: try row.optionalText("telephone"),
                email: try row.optionalText("email"), web: try row.optionalText("web"),
                isDemonstration: demonstrationDate != nil),
            demonstrationDate: demonstrationDate, version: try row.integer("version"))
    }
}
