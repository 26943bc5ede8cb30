package import CommunitySafety
package import Proofreading

extension Transaction {
    /// Writes a plan as its year's next version, made from another one: the same records with the same addresses.
    package mutating func insert(
        _ plan: Plan, madeFrom base: RecordID, reason: String?, asAt: CalendarDate, at instant: Instant, ids: IDSource
    ) throws -> (id: RecordID, number: Int) {
        let version = try insert(plan, asAt: asAt, at: instant, ids: ids)
        try execute(
            """
            UPDATE plan_version
            SET base_id = \(base), reason = \(reason)
            WHERE id = \(version.id)
            """)
        return version
    }

    /// A version's plan with its members' contacts, to be copied: whoever copies it shows them to nobody.
    package func planToCopy(_ version: StoredPlanVersion) throws -> Plan {
        var plan = try plan(version)
        plan.members = try membersWithContacts(of: version.id)
        return plan
    }

    /// Takes a draft back; throws `staleVersion` when it isn't one any more.
    package mutating func withdraw(_ version: StoredPlanVersion, at instant: Instant) throws {
        try change(
            "plan_version", version.id,
            by: """
                UPDATE plan_version
                SET state = 'withdrawn', withdrawn_at = \(instant), version = version + 1
                WHERE id = \(version.id) AND version = \(version.version) AND state = 'draft' AND submitted_at IS NULL
                """)
        try removeContacts(of: version.id)
    }

    /// Makes a draft the adopted version, for good; throws `staleVersion` when somebody changed it meanwhile.
    package mutating func adopt(_ version: StoredPlanVersion, _ adoption: StoredAdoption) throws {
        try change(
            "plan_version", version.id,
            by: """
                UPDATE plan_version
                SET state = 'adopted', version = version + 1
                WHERE id = \(version.id) AND version = \(version.version) AND state = 'draft'
                """)
        try execute(
            """
            INSERT INTO plan_adoption (plan_version_id, meeting_id, under, adopted_on, left_open, adopted_at)
            VALUES (\(version.id), \(adoption.meetingID), \(adoption.under), \(adoption.on), \(adoption.leftOpen),
                \(adoption.at))
            """)
    }
}
