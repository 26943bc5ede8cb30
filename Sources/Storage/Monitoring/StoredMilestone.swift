package import CommunitySafety
package import Proofreading

/// A step on an action’s way, with its row.
package struct StoredMilestone: Sendable, Hashable {
    package let id: RecordID
    package let address: String
    package let milestone: Milestone

    package init(id: RecordID, address: String, milestone: Milestone) {
        self.id = id
        self.address = address
        self.milestone = milestone
    }

    fileprivate init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let id = try row.id("id")
        self.init(
            id: id, address: try row.text("address"),
            milestone: Milestone(
                words: String(decoding: try open(try row.bytes("body"), .milestone(id)), as: UTF8.self),
                due: try row.date("due_on"), doneOn: try row.optionalDate("done_on")))
    }

    fileprivate static let columns: SQL = "SELECT id, address, due_on, done_on, body FROM action_milestone"
}

extension ReadTransaction {
    /// A year’s milestones in the order of their days.
    package func milestones(of year: PlanYear) throws -> [StoredMilestone] {
        try all("\(StoredMilestone.columns) WHERE year_start = \(year) ORDER BY due_on, id") {
            try StoredMilestone($0, open: open)
        }
    }
}

extension Transaction {
    /// The same, for whoever writes.
    package func milestones(of year: PlanYear) throws -> [StoredMilestone] {
        try all("\(StoredMilestone.columns) WHERE year_start = \(year) ORDER BY due_on, id") {
            try StoredMilestone($0, open: open)
        }
    }

    package mutating func insert(_ stored: StoredMilestone, of year: PlanYear) throws {
        let body = try seal(Array(stored.milestone.words.utf8), for: .milestone(stored.id))
        try execute(
            """
            INSERT INTO action_milestone (id, year_start, address, due_on, done_on, body)
            VALUES (\(stored.id), \(year), \(stored.address), \(stored.milestone.due), \(stored.milestone.doneOn),
                \(body))
            """)
    }

    /// Notes when it was done, or that it isn’t.
    package mutating func note(_ id: RecordID, doneOn day: CalendarDate?) throws {
        try execute("UPDATE action_milestone SET done_on = \(day) WHERE id = \(id)")
    }

    package mutating func removeMilestone(_ id: RecordID) throws {
        try execute("DELETE FROM action_milestone WHERE id = \(id)")
    }
}

/// What somebody inside said of an action in a round.
package struct StoredRoundComment: Sendable, Hashable {
    package let id: RecordID
    package let roundID: RecordID
    package let address: String
    package let by: String
    package let on: CalendarDate
    /// Whether it may stand in a pack.
    package let isForPack: Bool
    package let words: String

    package init(
        id: RecordID, roundID: RecordID, address: String, by: String, on: CalendarDate, isForPack: Bool, words: String
    ) {
        self.id = id
        self.roundID = roundID
        self.address = address
        self.by = by
        self.on = on
        self.isForPack = isForPack
        self.words = words
    }
}

extension Unsealing {
    /// A round’s comments, by action and in the order in which they came.
    package func comments(ofRound round: RecordID) throws -> [StoredRoundComment] {
        try all(
            """
            SELECT id, address, written_by, written_on, for_pack, body
            FROM round_comment
            WHERE round_id = \(round)
            ORDER BY address, written_on, id
            """
        ) { row in
            let id = try row.id("id")
            return StoredRoundComment(
                id: id, roundID: round, address: try row.text("address"), by: try row.text("written_by"),
                on: try row.date("written_on"), isForPack: try row.bool("for_pack"),
                words: String(decoding: try open(try row.bytes("body"), for: .roundComment(id)), as: UTF8.self))
        }
    }
}

extension Transaction {
    package mutating func insert(_ comment: StoredRoundComment) throws {
        let body = try seal(Array(comment.words.utf8), for: .roundComment(comment.id))
        try execute(
            """
            INSERT INTO round_comment (id, round_id, address, written_by, written_on, for_pack, body)
            VALUES (\(comment.id), \(comment.roundID), \(comment.address), \(comment.by), \(comment.on),
                \(comment.isForPack), \(body))
            """)
    }

    /// Whether there is such a comment in the round.
    package mutating func markComment(_ id: RecordID, ofRound round: RecordID, isForPack: Bool) throws -> Bool {
        try execute(
            "UPDATE round_comment SET for_pack = \(isForPack) WHERE id = \(id) AND round_id = \(round)") == 1
    }
}

extension Keys.Field {
    static func milestone(_ id: RecordID) -> Keys.Field {
        Keys.Field(table: "action_milestone", column: "body", row: id.text)
    }

    static func roundComment(_ id: RecordID) -> Keys.Field {
        Keys.Field(table: "round_comment", column: "body", row: id.text)
    }
}
