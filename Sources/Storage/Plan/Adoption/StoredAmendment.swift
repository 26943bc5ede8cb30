package import CommunitySafety

extension Querying {
    /// A plan's amendments by the version that each made, in order of number.
    package func amendments(of planID: RecordID) throws -> [(versionID: RecordID, amendment: Amendment)] {
        try all(
            """
            SELECT plan_version_id, number, weight, reason, changes, delegated_to, delegated_under, used_on
            FROM plan_amendment
            WHERE plan_id = \(planID)
            ORDER BY number
            """
        ) { row in
            var delegation: Amendment.Delegation?
            if let to = try row.optionalText("delegated_to"), let under = try row.optionalText("delegated_under"),
                let usedOn = try row.optionalDate("used_on")
            {
                delegation = Amendment.Delegation(to: to, under: under, usedOn: usedOn)
            }
            let amendment = Amendment(
                number: try row.integer("number"), weight: try row.choice("weight"), reason: try row.text("reason"),
                changes: try row.text("changes").split(separator: "\n").map(String.init), delegation: delegation)
            return (try row.id("plan_version_id"), amendment)
        }
    }
}

extension Transaction {
    package mutating func insert(_ amendment: Amendment, version: RecordID, planID: RecordID) throws {
        try execute(
            """
            INSERT INTO plan_amendment
                (plan_version_id, plan_id, number, weight, reason, changes, delegated_to, delegated_under, used_on)
            VALUES (\(version), \(planID), \(amendment.number), \(amendment.weight.rawValue), \(amendment.reason),
                \(amendment.changes.joined(separator: "\n")), \(amendment.delegation?.to),
                \(amendment.delegation?.under), \(amendment.delegation?.usedOn))
            """)
    }

    /// Makes an amendment that was begun as a major one a minor one, made under its delegation.
    package mutating func makeMinor(_ amendment: Amendment, of version: RecordID) throws {
        try execute(
            """
            UPDATE plan_amendment
            SET weight = 'minor', changes = \(amendment.changes.joined(separator: "\n")),
                delegated_to = \(amendment.delegation?.to), delegated_under = \(amendment.delegation?.under),
                used_on = \(amendment.delegation?.usedOn)
            WHERE plan_version_id = \(version)
            """)
    }

    /// Hands an amendment over to the version that carries it on.
    package mutating func moveAmendment(from version: RecordID, to next: RecordID) throws {
        try execute("UPDATE plan_amendment SET plan_version_id = \(next) WHERE plan_version_id = \(version)")
    }

    /// Keeps what a major amendment came to, once it is adopted.
    package mutating func keepChanges(_ changes: [String], ofAmendment version: RecordID) throws {
        try execute(
            """
            UPDATE plan_amendment
            SET changes = \(changes.joined(separator: "\n"))
            WHERE plan_version_id = \(version)
            """)
    }
}
