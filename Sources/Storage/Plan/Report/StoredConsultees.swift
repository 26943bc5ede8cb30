package import CommunitySafety

extension Querying {
    /// Who was asked for views on a plan, in order of day and name.
    package func consultees(of planID: RecordID) throws -> [Consultee] {
        try all(
            """
            SELECT name, asked_on, how, said, done
            FROM plan_consultee
            WHERE plan_id = \(planID)
            ORDER BY asked_on, name
            """
        ) { row in
            Consultee(
                name: try row.text("name"), askedOn: try row.date("asked_on"), how: try row.text("how"),
                said: try row.text("said"), done: try row.text("done"))
        }.compactMap { $0 }
    }
}

extension Querying {
    /// The version of each consultee's row, by name.
    package func consulteeVersions(of planID: RecordID) throws -> [String: Int] {
        var versions: [String: Int] = [:]
        try forEach("SELECT name, version FROM plan_consultee WHERE plan_id = \(planID)") { row in
            versions[try row.text("name")] = try row.integer("version")
        }
        return versions
    }
}

extension Transaction {
    /// Keeps who was asked; a second entry of the same name takes the place of the first, so whoever writes looks first.
    package mutating func keep(_ consultee: Consultee, planID: RecordID) throws {
        try execute(
            """
            INSERT INTO plan_consultee (plan_id, name, asked_on, how, said, done)
            VALUES (\(planID), \(consultee.name), \(consultee.askedOn), \(consultee.how), \(consultee.said),
                \(consultee.done))
            ON CONFLICT (plan_id, name) DO UPDATE
            SET asked_on = EXCLUDED.asked_on, how = EXCLUDED.how, said = EXCLUDED.said, done = EXCLUDED.done,
                version = plan_consultee.version + 1
            """)
    }
}
