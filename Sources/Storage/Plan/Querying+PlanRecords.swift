package import CommunitySafety

extension Querying {
    /// A version's plan with all its records, the members with their public links only. Some dozen queries, whatever its size.
    package func plan(_ version: StoredPlanVersion) throws -> Plan {
        Plan(
            title: version.title, year: version.year, window: version.window, sections: try sections(of: version.id),
            priorities: try priorities(of: version.id), actions: try actions(of: version.id),
            successMeasures: try measures(of: version.id), members: try members(of: version.id),
            fundingLines: try fundingLines(of: version.id), themes: try themes(of: version.id))
    }

    package func priorities(of version: RecordID) throws -> [Priority] {
        try all(
            """
            SELECT rank, name, printed, slug, number
            FROM plan_priority
            WHERE plan_version_id = \(version)
            ORDER BY position
            """
        ) { row in
            Priority(
                rank: try row.integer("rank"), name: try row.text("name"), printed: try row.text("printed"),
                slug: try row.text("slug"), number: try row.optionalInteger("number"))
        }
    }

    func sections(of version: RecordID) throws -> [PlanSection] {
        try all(
            """
            SELECT kind, heading, priority_slug, narrative, narrative_after
            FROM plan_section
            WHERE plan_version_id = \(version)
            ORDER BY position
            """
        ) { row in
            PlanSection(
                kind: try row.choice("kind"), heading: try row.text("heading"),
                priority: try row.optionalText("priority_slug"), narrative: try row.text("narrative"),
                narrativeAfter: try row.text("narrative_after"))
        }
    }

    func measures(of version: RecordID) throws -> [SuccessMeasure] {
        try all(
            """
            SELECT words, priority_slug, heading, baseline, target, polarity, source, by_when, by_when_printed, due_on,
                due_precision, rhythm, review_on
            FROM plan_measure
            WHERE plan_version_id = \(version)
            ORDER BY position
            """
        ) { row in
            SuccessMeasure(
                text: try row.text("words"), priority: try row.optionalText("priority_slug"),
                heading: try row.text("heading"), baseline: try row.optionalText("baseline"),
                target: try row.optionalText("target"), polarity: try row.optionalChoice("polarity"),
                source: try row.optionalText("source"), due: try ByWhen(row))
        }
    }

    func actions(of version: RecordID) throws -> [Action] {
        let parties = try parties(of: version)
        let measures = try measurePlaces(of: version)
        return try all(
            """
            SELECT id, reference, address, words, priority_slug, by_when, by_when_printed, due_on, due_precision,
                rhythm, review_on, status
            FROM plan_action
            WHERE plan_version_id = \(version)
            ORDER BY position
            """
        ) { row in
            let id = try row.text("id")
            return Action(
                reference: try row.optionalText("reference"), address: try row.text("address"),
                paragraphs: ParagraphText(text: try row.text("words")).paragraphs,
                priority: try row.optionalText("priority_slug"), leads: parties[id]?.leads ?? [],
                partners: parties[id]?.partners ?? [], byWhen: try ByWhen(row),
                status: try row.optionalChoice("status"), measures: measures[id] ?? [])
        }
    }

    private func parties(of version: RecordID) throws -> [String: (leads: [ActionParty], partners: [ActionParty])] {
        var parties: [String: (leads: [ActionParty], partners: [ActionParty])] = [:]
        try forEach(
            """
            SELECT action_id, role, printed, party, guessed
            FROM plan_action_party
            WHERE plan_version_id = \(version)
            ORDER BY action_id, role, position
            """
        ) { row in
            let party = ActionParty(
                printed: try row.text("printed"), party: try row.text("party"), guessed: try row.bool("guessed"))
            let action = try row.text("action_id")
            if try row.text("role") == "lead" {
                parties[action, default: ([], [])].leads.append(party)
            } else {
                parties[action, default: ([], [])].partners.append(party)
            }
        }
        return parties
    }
}
