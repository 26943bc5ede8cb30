package import CommunitySafety
package import Proofreading

/// How a risk stood when somebody wrote it down; entries are added and never changed.
package struct StoredRisk: Sendable, Hashable {
    package let id: RecordID
    /// Counts from 1 within the risk.
    package let number: Int
    package let year: PlanYear
    package let risk: Risk
    package let writtenBy: String
    package let writtenOn: CalendarDate

    package init(
        id: RecordID, number: Int, year: PlanYear, risk: Risk, writtenBy: String, writtenOn: CalendarDate
    ) {
        self.id = id
        self.number = number
        self.year = year
        self.risk = risk
        self.writtenBy = writtenBy
        self.writtenOn = writtenOn
    }

    /// What is sealed.
    private struct Words: Codable {
        var words: String
        var note: String
    }

    fileprivate init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let (id, number) = (try row.id("risk_id"), try row.integer("number"))
        let said: Words = try SealedText.value(try open(try row.bytes("body"), .risk(id, number)))
        self.init(
            id: id, number: number, year: try PlanYear(row),
            risk: Risk(
                try row.choice("kind"), words: said.words, owner: try row.text("owner"),
                address: try row.optionalText("address"), since: try row.date("since_on"),
                due: try row.optionalDate("due_on"), closedOn: try row.optionalDate("closed_on"), note: said.note),
            writtenBy: try row.text("written_by"), writtenOn: try row.date("written_on"))
    }

    fileprivate var sealed: [UInt8] {
        get throws { try SealedText.bytes(of: Words(words: risk.words, note: risk.note)) }
    }

    fileprivate static let columns: SQL = """
        SELECT risk_id, number, year_start, kind, owner, address, since_on, due_on, closed_on, written_by, written_on,
            body
        FROM risk_entry
        """
}

extension ReadTransaction {
    /// Everything that was written of a year’s risks, each risk’s entries in their order.
    package func riskEntries(of year: PlanYear) throws -> [StoredRisk] {
        try all("\(StoredRisk.columns) WHERE year_start = \(year) ORDER BY risk_id, number") {
            try StoredRisk($0, open: open)
        }
    }
}

extension Transaction {
    /// One risk’s entries in their order.
    package func riskEntries(_ id: RecordID) throws -> [StoredRisk] {
        try all("\(StoredRisk.columns) WHERE risk_id = \(id) ORDER BY number") { try StoredRisk($0, open: open) }
    }

    package mutating func insert(_ stored: StoredRisk) throws {
        let risk = stored.risk
        let body = try seal(try stored.sealed, for: .risk(stored.id, stored.number))
        try execute(
            """
            INSERT INTO risk_entry (risk_id, number, year_start, kind, owner, address, since_on, due_on, closed_on,
                written_by, written_on, body)
            VALUES (\(stored.id), \(stored.number), \(stored.year), \(risk.kind.rawValue), \(risk.owner),
                \(risk.address), \(risk.since), \(risk.due), \(risk.closedOn), \(stored.writtenBy),
                \(stored.writtenOn), \(body))
            """)
    }
}

extension Keys.Field {
    static func risk(_ id: RecordID, _ number: Int) -> Keys.Field {
        Keys.Field(table: "risk_entry", column: "body", row: "\(id.text)/\(number)")
    }
}
