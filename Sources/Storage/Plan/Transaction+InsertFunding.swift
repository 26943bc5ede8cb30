import CommunitySafety

extension Transaction {
    /// Writes a new version's funding lines and themes; its actions must be there already.
    mutating func insertFunding(of plan: Plan, version: RecordID, ids: IDSource) throws {
        for (index, line) in plan.fundingLines.enumerated() {
            let action = try line.action.flatMap { try actionID(at: $0, in: version) }
            try execute(
                """
                INSERT INTO plan_funding
                    (id, plan_version_id, position, words, funder, amount_pence, amount_note, period, priority_slug,
                     action_id)
                VALUES (\(ids.next()), \(version), \(index.place), \(line.text), \(line.funder),
                    \(line.amount?.pence), \(line.note), \(line.period), \(line.priority), \(action))
                """)
        }
        for (index, theme) in plan.themes.enumerated() {
            let id = ids.next()
            try execute(
                """
                INSERT INTO plan_theme (id, plan_version_id, position, name, narrative)
                VALUES (\(id), \(version), \(index.place), \(theme.name), \(theme.narrative))
                """)
            try insert(theme.priorities, ofTheme: id, version: version)
        }
    }
}
