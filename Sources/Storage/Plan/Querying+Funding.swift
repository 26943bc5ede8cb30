import CommunitySafety

extension Querying {
    /// A version's funding lines in order; the action that one pays for by its address, nil once it was removed.
    func fundingLines(of version: RecordID) throws -> [FundingLine] {
        try all(
            """
            SELECT plan_funding.words AS words, funder, amount_pence, amount_note, period,
                plan_funding.priority_slug AS priority_slug, plan_action.address AS address
            FROM plan_funding
            LEFT JOIN plan_action ON plan_action.id = plan_funding.action_id
                AND plan_action.plan_version_id = plan_funding.plan_version_id
            WHERE plan_funding.plan_version_id = \(version)
            ORDER BY plan_funding.position
            """
        ) { row in
            FundingLine(
                text: try row.text("words"), funder: try row.optionalText("funder"),
                amount: try row.optionalInteger("amount_pence").flatMap { Money(pence: $0) },
                note: try row.optionalText("amount_note"), period: try row.optionalText("period"),
                priority: try row.optionalText("priority_slug"), action: try row.optionalText("address"))
        }
    }

    /// A version's cross-cutting themes in order.
    func themes(of version: RecordID) throws -> [CrossCuttingTheme] {
        var priorities: [String: [String]] = [:]
        try forEach(
            """
            SELECT theme_id, priority_slug
            FROM plan_theme_priority
            WHERE plan_version_id = \(version)
            ORDER BY theme_id, position
            """
        ) { priorities[try $0.text("theme_id"), default: []].append(try $0.text("priority_slug")) }
        return try all(
            """
            SELECT id, name, narrative
            FROM plan_theme
            WHERE plan_version_id = \(version)
            ORDER BY position
            """
        ) { row in
            CrossCuttingTheme(
                name: try row.text("name"), narrative: try row.text("narrative"),
                priorities: priorities[try row.text("id")] ?? [])
        }
    }

    /// A version's actions in order, by id, with what they are called.
    package func actionChoices(
        in version: RecordID
    ) throws -> [(id: RecordID, reference: String?, words: String, priority: String?)] {
        try all(
            """
            SELECT id, reference, words, priority_slug
            FROM plan_action
            WHERE plan_version_id = \(version)
            ORDER BY position
            """
        ) { row in
            (
                try row.id("id"), try row.optionalText("reference"), try row.text("words"),
                try row.optionalText("priority_slug")
            )
        }
    }
}
