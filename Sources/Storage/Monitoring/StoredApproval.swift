/// The manager's word on a public text: given, or taken back. The latest counts, and only for the answer that it is about.
package struct StoredApproval: Sendable, Hashable {
    package let id: RecordID
    package let roundID: RecordID
    package let address: String
    package let updateID: RecordID
    /// Counts from 1 within the round and action.
    package let number: Int
    package let isGiven: Bool
    /// The text as it was approved.
    package let words: String
    package let by: String
    package let at: Instant

    package init(
        id: RecordID, roundID: RecordID, address: String, updateID: RecordID, number: Int, isGiven: Bool,
        words: String, by: String, at: Instant
    ) {
        self.id = id
        self.roundID = roundID
        self.address = address
        self.updateID = updateID
        self.number = number
        self.isGiven = isGiven
        self.words = words
        self.by = by
        self.at = at
    }
}

extension Querying {
    /// The approvals of a round in their order.
    package func approvals(ofRound round: RecordID) throws -> [StoredApproval] {
        try all(
            """
            SELECT id, address, update_id, number, is_given, words, given_by, given_at
            FROM update_approval
            WHERE round_id = \(round)
            ORDER BY address, number
            """
        ) { row in
            StoredApproval(
                id: try row.id("id"), roundID: round, address: try row.text("address"),
                updateID: try row.id("update_id"), number: try row.integer("number"),
                isGiven: try row.bool("is_given"), words: try row.text("words"), by: try row.text("given_by"),
                at: try row.instant("given_at"))
        }
    }
}

extension Transaction {
    package mutating func insert(_ approval: StoredApproval) throws {
        try execute(
            """
            INSERT INTO update_approval (id, round_id, address, update_id, number, is_given, words, given_by, given_at)
            VALUES (\(approval.id), \(approval.roundID), \(approval.address), \(approval.updateID),
                \(approval.number), \(approval.isGiven), \(approval.words), \(approval.by), \(approval.at))
            """)
    }
}
