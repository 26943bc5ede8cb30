import CommunitySafety

extension Querying {
    func fundingRecord(_ id: RecordID) throws -> StoredRecord? {
        try first(
            """
            SELECT id, plan_version_id, position, version, words, funder, amount_pence, amount_note, period,
                priority_slug, action_id
            FROM plan_funding
            WHERE id = \(id)
            """
        ) { row in
            try StoredRecord(
                row, .funding,
                [
                    .words: try row.text("words"), .funder: try row.optionalText("funder"),
                    .amount: try row.optionalInteger("amount_pence").flatMap { Money(pence: $0) }?.words,
                    .amountNote: try row.optionalText("amount_note"), .period: try row.optionalText("period"),
                    .priority: try row.optionalText("priority_slug"), .action: try row.optionalText("action_id"),
                ])
        }
    }

    func themeRecord(_ id: RecordID) throws -> StoredRecord? {
        let priorities = try all(
            "SELECT priority_slug FROM plan_theme_priority WHERE theme_id = \(id) ORDER BY position"
        ) { try $0.text("priority_slug") }
        return try first(
            """
            SELECT id, plan_version_id, position, version, name, narrative
            FROM plan_theme
            WHERE id = \(id)
            """
        ) { row in
            try StoredRecord(
                row, .theme,
                [
                    .name: try row.text("name"), .narrative: try row.text("narrative"),
                    .priorities: priorities.joined(separator: "\n"),
                ])
        }
    }
}
