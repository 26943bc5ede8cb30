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
            SET base_id = \(base), reason = \(reason),
                numbering = (SELECT origin.numbering FROM plan_version AS origin WHERE origin.id = \(base))
            WHERE id = \(version.id)
            """)
        try copyFormerReferences(from: base, to: version.id)
        return version
    }

    /// Lets what actions were called before lead to them in a copy too. Within a year actions are known by their addresses;
    /// in another year an address says nothing.
    private mutating func copyFormerReferences(from base: RecordID, to version: RecordID) throws {
        try execute(
            """
            INSERT INTO former_reference (plan_version_id, former, action_id, since)
            SELECT made.plan_version_id, former_reference.former, made.id, former_reference.since
            FROM former_reference
            JOIN plan_action AS origin ON origin.id = former_reference.action_id
            JOIN plan_action AS made ON made.address = origin.address
            JOIN plan_version AS base ON base.id = origin.plan_version_id
            JOIN plan_version AS copy ON copy.id = made.plan_version_id AND copy.plan_id = base.plan_id
            WHERE former_reference.plan_version_id = \(base) AND made.plan_version_id = \(version)
            """)
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
