package import Proofreading

/// Whom to write to instead of a lead, from a day to a day.
package struct StoredStandIn: Sendable, Hashable {
    package let id: RecordID
    /// As members are named.
    package let party: String
    package let from: CalendarDate
    package let to: CalendarDate
    /// Nil unless it was ended before its last day.
    package let endedOn: CalendarDate?
    package let madeBy: String
    /// A name or a post, and an e-mail address or nothing; sealed in the database.
    package let name: String
    package let email: String

    package init(
        id: RecordID, party: String, from: CalendarDate, to: CalendarDate, endedOn: CalendarDate? = nil,
        madeBy: String, name: String, email: String
    ) {
        self.id = id
        self.party = party
        self.from = from
        self.to = to
        self.endedOn = endedOn
        self.madeBy = madeBy
        self.name = name
        self.email = email
    }

    fileprivate init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let id = try row.id("id")
        let said: [String] = try SealedText.value(try open(try row.bytes("body"), .standIn(id)))
        self.init(
            id: id, party: try row.text("party"), from: try row.date("from_on"), to: try row.date("to_on"),
            endedOn: try row.optionalDate("ended_on"), madeBy: try row.text("made_by"), name: said.first ?? "",
            email: said.count > 1 ? said[1] : "")
    }

    fileprivate static func at(_ day: CalendarDate) -> SQL {
        """
        SELECT id, party, from_on, to_on, ended_on, made_by, body
        FROM lead_stand_in
        WHERE to_on >= \(day) AND ended_on IS NULL
        ORDER BY party, from_on, id
        """
    }
}

extension ReadTransaction {
    /// Those that hold on a day or will.
    package func standIns(from day: CalendarDate) throws -> [StoredStandIn] {
        try all(StoredStandIn.at(day)) { try StoredStandIn($0, open: open) }
    }
}

extension Transaction {
    /// The same, for whoever writes.
    package func standIns(from day: CalendarDate) throws -> [StoredStandIn] {
        try all(StoredStandIn.at(day)) { try StoredStandIn($0, open: open) }
    }

    package mutating func insert(_ stored: StoredStandIn) throws {
        let body = try seal(try SealedText.bytes(of: [stored.name, stored.email]), for: .standIn(stored.id))
        try execute(
            """
            INSERT INTO lead_stand_in (id, party, from_on, to_on, made_by, body)
            VALUES (\(stored.id), \(stored.party), \(stored.from), \(stored.to), \(stored.madeBy), \(body))
            """)
    }

    /// Whether it held until now.
    package mutating func endStandIn(_ id: RecordID, on day: CalendarDate) throws -> Bool {
        try execute("UPDATE lead_stand_in SET ended_on = \(day) WHERE id = \(id) AND ended_on IS NULL") == 1
    }
}

extension Keys.Field {
    static func standIn(_ id: RecordID) -> Keys.Field {
        Keys.Field(table: "lead_stand_in", column: "body", row: id.text)
    }
}
