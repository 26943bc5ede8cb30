package import CommunitySafety
internal import Proofreading

/// A line of a book of money, with what it was before its last change, so that this can be undone.
package struct StoredMoneyLine: Sendable, Hashable {
    package var line: MoneyLine
    package let version: Int
    /// Nil for one that was never changed.
    package var before: MoneyLine?
    package var isRemoved: Bool

    package init(_ line: MoneyLine, version: Int = 1, before: MoneyLine? = nil, isRemoved: Bool = false) {
        self.line = line
        self.version = version
        self.before = before
        self.isRemoved = isRemoved
    }

    fileprivate init(_ row: Row) throws {
        self.init(
            MoneyLine(
                id: try row.text("id"), kind: try row.choice("kind"), words: try row.text("words"),
                amount: try row.optionalInteger("pence").flatMap { Money(pence: $0) },
                wanted: try row.optionalInteger("wanted"), done: try row.integer("done"),
                on: try row.optionalDate("on_day"), settledOn: try row.optionalDate("settled_on"),
                action: try row.optionalText("action_address"), project: try row.optionalText("project_id")),
            version: try row.integer("version"),
            before: try row.optionalText("before_body").map { try SealedText.value(Array($0.utf8)) },
            isRemoved: try row.bool("is_removed"))
    }
}

extension Querying {
    /// The lines of a promise in the order in which they were entered, with those that were removed.
    package func moneyLines(of promise: RecordID) throws -> [StoredMoneyLine] {
        try all(
            """
            SELECT id, kind, words, pence, wanted, done, on_day, settled_on, action_address, project_id, before_body,
                is_removed, version
            FROM money_line
            WHERE promise_id = \(promise)
            ORDER BY id
            """
        ) { try StoredMoneyLine($0) }
    }
}

extension Transaction {
    package mutating func insert(_ line: MoneyLine, of promise: RecordID) throws {
        try execute(
            """
            INSERT INTO money_line (id, promise_id, kind, words, pence, wanted, done, on_day, settled_on,
                action_address, project_id)
            VALUES (\(line.id), \(promise), \(line.kind.rawValue), \(line.words), \(line.amount?.pence),
                \(line.wanted), \(line.done), \(line.on), \(line.settledOn), \(line.action), \(line.project))
            """)
    }

    /// Writes a line over the version that it carries; throws `staleVersion` when somebody was quicker. What it is stays.
    package mutating func change(_ stored: StoredMoneyLine) throws {
        let (line, id) = (stored.line, RecordID(stored.line.id))
        let before = try stored.before.map { String(decoding: try SealedText.bytes(of: $0), as: UTF8.self) }
        try change(
            "money_line", id,
            by: """
                UPDATE money_line
                SET words = \(line.words), pence = \(line.amount?.pence), wanted = \(line.wanted),
                    done = \(line.done), on_day = \(line.on), settled_on = \(line.settledOn),
                    action_address = \(line.action), project_id = \(line.project), before_body = \(before),
                    is_removed = \(stored.isRemoved), version = version + 1
                WHERE id = \(id) AND version = \(stored.version)
                """)
    }
}
