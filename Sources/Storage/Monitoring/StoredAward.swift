package import CommunitySafety
package import Proofreading

/// An award with its number.
package struct StoredAward: Sendable, Hashable {
    package let id: RecordID
    package let award: FundingAward
    package let version: Int

    package init(id: RecordID, award: FundingAward, version: Int = 1) {
        self.id = id
        self.award = award
        self.version = version
    }

    init(_ row: Row) throws {
        guard let amount = Money(pence: try row.integer("pence")),
            let period = DateRange(from: try row.date("from_on"), to: try row.date("to_on"))
        else { throw StorageError.unexpectedValue(table: "funding_award", column: "pence") }
        self.init(
            id: try row.id("id"),
            award: FundingAward(
                name: try row.text("name"), funder: try row.text("funder"), kind: try row.choice("kind"),
                amount: amount, period: period, conditions: try row.text("conditions"),
                valueNote: try row.text("value_note"), isReleased: try row.bool("is_released")),
            version: try row.integer("version"))
    }

    static let columns: SQL = """
        SELECT id, name, funder, kind, pence, from_on, to_on, conditions, value_note, is_released, version
        FROM funding_award
        """
}

extension FundingEntry {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.text("id"), kind: try row.choice("kind"), words: try row.text("words"),
            amount: try row.optionalInteger("pence").flatMap { Money(pence: $0) }, on: try row.optionalDate("on_day"),
            settledOn: try row.optionalDate("settled_on"), action: try row.optionalText("action_address"),
            project: try row.optionalText("project_id"))
    }
}

extension Querying {
    /// Every award, the latest first.
    package func awards() throws -> [StoredAward] {
        try all("\(StoredAward.columns) ORDER BY from_on DESC, name, id") { try StoredAward($0) }
    }

    package func award(_ id: RecordID) throws -> StoredAward? {
        try first("\(StoredAward.columns) WHERE id = \(id)") { try StoredAward($0) }
    }

    /// The lines of an award's book in the order in which they were entered.
    package func entries(ofAward award: RecordID) throws -> [FundingEntry] {
        try all(
            """
            SELECT id, kind, words, pence, on_day, settled_on, action_address, project_id
            FROM funding_entry
            WHERE award_id = \(award)
            ORDER BY id
            """
        ) { try FundingEntry($0) }
    }
}

extension Transaction {
    package mutating func insert(_ stored: StoredAward) throws {
        let award = stored.award
        try execute(
            """
            INSERT INTO funding_award (id, name, funder, kind, pence, from_on, to_on, conditions, value_note,
                is_released)
            VALUES (\(stored.id), \(award.name), \(award.funder), \(award.kind.rawValue), \(award.amount.pence),
                \(award.period.from), \(award.period.to), \(award.conditions), \(award.valueNote),
                \(award.isReleased))
            """)
    }

    /// Writes another award over the version that was seen; throws `staleVersion` when somebody was quicker.
    package mutating func change(_ id: RecordID, to award: FundingAward, version: Int) throws {
        try change(
            "funding_award", id,
            by: """
                UPDATE funding_award
                SET name = \(award.name), funder = \(award.funder), kind = \(award.kind.rawValue),
                    pence = \(award.amount.pence), from_on = \(award.period.from), to_on = \(award.period.to),
                    conditions = \(award.conditions), value_note = \(award.valueNote),
                    is_released = \(award.isReleased), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
    }

    package mutating func insert(_ entry: FundingEntry, ofAward award: RecordID) throws {
        try execute(
            """
            INSERT INTO funding_entry (id, award_id, kind, words, pence, on_day, settled_on, action_address, project_id)
            VALUES (\(entry.id), \(award), \(entry.kind.rawValue), \(entry.words), \(entry.amount?.pence), \(entry.on),
                \(entry.settledOn), \(entry.action), \(entry.project))
            """)
    }

    /// Says when a line was settled, or that it isn't.
    package mutating func settle(_ entry: String, on day: CalendarDate?) throws {
        try execute("UPDATE funding_entry SET settled_on = \(day), version = version + 1 WHERE id = \(entry)")
    }

    package mutating func removeEntry(_ entry: String) throws {
        try execute("DELETE FROM funding_entry WHERE id = \(entry)")
    }
}
