package import CommunitySafety

extension Querying {
    /// Copies of a version that were sent, in order of their days.
    package func copies(of version: RecordID) throws -> [PlanCopy] {
        try all(
            """
            SELECT recipient, to_policing_body, sent_on, proof
            FROM plan_copy
            WHERE plan_version_id = \(version)
            ORDER BY sent_on, id
            """
        ) { row in
            PlanCopy(
                recipient: try row.text("recipient"), isToPolicingBody: try row.bool("to_policing_body"),
                sentOn: try row.date("sent_on"), proof: try row.text("proof"))
        }.compactMap { $0 }
    }

    /// Why heads of the law aren't in a plan, by their keys.
    package func headReasons(of planID: RecordID) throws -> [String: String] {
        var reasons: [String: String] = [:]
        try forEach("SELECT head, reason FROM plan_head_reason WHERE plan_id = \(planID)") { row in
            reasons[try row.text("head")] = try row.text("reason")
        }
        return reasons
    }
}

extension Transaction {
    package mutating func insert(_ copy: PlanCopy, id: RecordID, version: RecordID) throws {
        try execute(
            """
            INSERT INTO plan_copy (id, plan_version_id, recipient, to_policing_body, sent_on, proof)
            VALUES (\(id), \(version), \(copy.recipient), \(copy.isToPolicingBody), \(copy.sentOn), \(copy.proof))
            """)
    }

    /// Keeps why a head of the law isn't in the plan; an empty reason takes it back.
    package mutating func keep(reason: String, forHead head: String, planID: RecordID) throws {
        try execute("DELETE FROM plan_head_reason WHERE plan_id = \(planID) AND head = \(head)")
        guard !reason.isEmpty else { return }
        try execute(
            """
            INSERT INTO plan_head_reason (plan_id, head, reason)
            VALUES (\(planID), \(head), \(reason))
            """)
    }
}
