import CommunitySafety

/// Funding lines and cross-cutting themes.
extension Transaction {
    mutating func updateFunding(_ record: StoredRecord) throws {
        let text = record.text
        try change(
            "plan_funding", record.id,
            by: """
                UPDATE plan_funding
                SET words = \(text[.words]), funder = \(text.optional(.funder)),
                    amount_pence = \(text.amount?.pence), amount_note = \(text.optional(.amountNote)),
                    period = \(text.optional(.period)), priority_slug = \(text.optional(.priority)),
                    action_id = \(text.optional(.action)), position = \(record.position), version = version + 1
                WHERE id = \(record.id) AND version = \(record.version)
                """)
    }

    mutating func insertFunding(_ record: StoredRecord) throws {
        let text = record.text
        try execute(
            """
            INSERT INTO plan_funding
                (id, plan_version_id, position, version, words, funder, amount_pence, amount_note, period,
                 priority_slug, action_id)
            VALUES (\(record.id), \(record.planVersionID), \(record.position), \(record.version), \(text[.words]),
                \(text.optional(.funder)), \(text.amount?.pence), \(text.optional(.amountNote)),
                \(text.optional(.period)), \(text.optional(.priority)), \(text.optional(.action)))
            """)
    }

    mutating func updateTheme(_ record: StoredRecord) throws {
        try change(
            "plan_theme", record.id,
            by: """
                UPDATE plan_theme
                SET name = \(record.text[.name]), narrative = \(record.text[.narrative]),
                    position = \(record.position), version = version + 1
                WHERE id = \(record.id) AND version = \(record.version)
                """)
        try removePriorities(ofTheme: record.id)
        try insert(record.text.lines(.priorities), ofTheme: record.id, version: record.planVersionID)
    }

    mutating func insertTheme(_ record: StoredRecord) throws {
        try execute(
            """
            INSERT INTO plan_theme (id, plan_version_id, position, version, name, narrative)
            VALUES (\(record.id), \(record.planVersionID), \(record.position), \(record.version),
                \(record.text[.name]), \(record.text[.narrative]))
            """)
        try insert(record.text.lines(.priorities), ofTheme: record.id, version: record.planVersionID)
    }

    mutating func removePriorities(ofTheme theme: RecordID) throws {
        try execute("DELETE FROM plan_theme_priority WHERE theme_id = \(theme)")
    }

    mutating func insert(_ priorities: [String], ofTheme theme: RecordID, version: RecordID) throws {
        for (index, slug) in priorities.enumerated() {
            try execute(
                """
                INSERT INTO plan_theme_priority (theme_id, position, plan_version_id, priority_slug)
                VALUES (\(theme), \(index + 1), \(version), \(slug))
                """)
        }
    }
}

extension RecordText {
    /// A funding line's amount; nil where none is stated.
    fileprivate var amount: Money? { self[.amount].isEmpty ? nil : Money(typed: self[.amount]) }
}
