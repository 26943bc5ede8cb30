/// References and addresses that actions had before they were renumbered.
extension Querying {
    /// The actions that once had this reference or address, the newest first.
    package func formerActions(_ former: String, in version: RecordID) throws -> [RecordID] {
        try all(
            """
            SELECT action_id
            FROM former_reference
            WHERE plan_version_id = \(version) AND former = \(former)
            ORDER BY since DESC, action_id
            """
        ) { try $0.id("action_id") }
    }

    /// Whether a version's references follow position.
    package func isNumberedByPosition(_ version: RecordID) throws -> Bool {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM plan_version
            WHERE id = \(version) AND numbering = 'position'
            """) == 1
    }
}

extension Transaction {
    /// Lets a former reference or address lead to an action for good.
    package mutating func lead(_ former: String, to action: RecordID, in version: RecordID, at instant: Instant) throws
    {
        try execute(
            """
            INSERT INTO former_reference (plan_version_id, former, action_id, since)
            VALUES (\(version), \(former), \(action), \(instant))
            ON CONFLICT (plan_version_id, former, action_id) DO NOTHING
            """)
    }

    /// Says whether a version's references follow position.
    package mutating func number(_ version: RecordID, byPosition: Bool) throws {
        let numbering = byPosition ? "position" : "printed"
        try execute("UPDATE plan_version SET numbering = \(numbering) WHERE id = \(version)")
    }

    /// Gives an action its reference and address without making it look edited.
    package mutating func name(_ action: RecordID, reference: String?, address: String) throws {
        try execute("UPDATE plan_action SET reference = \(reference), address = \(address) WHERE id = \(action)")
    }
}
