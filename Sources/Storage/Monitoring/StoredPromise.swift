package import CommunitySafety
internal import Proofreading

/// A promise of money with its number.
package struct StoredPromise: Sendable, Hashable {
    package let id: RecordID
    package let promise: MoneyPromise
    package let version: Int

    package init(id: RecordID, promise: MoneyPromise, version: Int = 1) {
        self.id = id
        self.promise = promise
        self.version = version
    }

    fileprivate init(_ row: Row) throws {
        guard let amount = Money(pence: try row.integer("pence")),
            let period = DateRange(from: try row.date("from_on"), to: try row.date("to_on"))
        else { throw StorageError.unexpectedValue(table: "money_promise", column: "pence") }
        self.init(
            id: try row.id("id"),
            promise: MoneyPromise(
                try row.choice("kind"), name: try row.text("name"), party: try row.text("party"), amount: amount,
                period: period, valueNote: try row.text("value_note"), isReleased: try row.bool("is_released"),
                review: try row.optionalDate("review_on"), action: try row.optionalText("action_address")),
            version: try row.integer("version"))
    }

    fileprivate static let columns: SQL = """
        SELECT id, kind, name, party, pence, from_on, to_on, value_note, is_released, review_on, action_address, version
        FROM money_promise
        """
}

extension Querying {
    /// Every award and agreement, the latest first.
    package func promises() throws -> [StoredPromise] {
        try all("\(StoredPromise.columns) ORDER BY from_on DESC, name, id") { try StoredPromise($0) }
    }

    package func promise(_ id: RecordID) throws -> StoredPromise? {
        try first("\(StoredPromise.columns) WHERE id = \(id)") { try StoredPromise($0) }
    }
}

extension Transaction {
    package mutating func insert(_ stored: StoredPromise) throws {
        let promise = stored.promise
        try execute(
            """
            INSERT INTO money_promise (id, kind, name, party, pence, from_on, to_on, value_note, is_released,
                review_on, action_address)
            VALUES (\(stored.id), \(promise.kind.rawValue), \(promise.name), \(promise.party),
                \(promise.amount.pence), \(promise.period.from), \(promise.period.to), \(promise.valueNote),
                \(promise.isReleased), \(promise.review), \(promise.action))
            """)
    }

    /// Writes another promise over the version that was seen; throws `staleVersion` when somebody was quicker.
    package mutating func change(_ id: RecordID, to promise: MoneyPromise, version: Int) throws {
        try change(
            "money_promise", id,
            by: """
                UPDATE money_promise
                SET kind = \(promise.kind.rawValue), name = \(promise.name), party = \(promise.party),
                    pence = \(promise.amount.pence), from_on = \(promise.period.from), to_on = \(promise.period.to),
                    value_note = \(promise.valueNote), is_released = \(promise.isReleased),
                    review_on = \(promise.review), action_address = \(promise.action), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
    }
}
