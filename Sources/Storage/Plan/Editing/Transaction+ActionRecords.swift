import CommunitySafety

extension Transaction {
    mutating func updateAction(_ record: StoredRecord, _ byWhen: ByWhen, _ ids: IDSource) throws {
        let text = record.text
        let due = ByWhenColumns(byWhen)
        try change(
            "plan_action", record.id,
            by: """
                UPDATE plan_action
                SET reference = \(text.optional(.reference)), address = \(text[.address]), words = \(text[.words]),
                    priority_slug = \(text.optional(.priority)), by_when = \(due.kind),
                    by_when_printed = \(due.printed), due_on = \(due.dueOn), due_precision = \(due.precision),
                    rhythm = \(due.rhythm), review_on = \(due.reviewOn),
                    status = \(text.optional(.status)), position = \(record.position),
                    version = version + 1
                WHERE id = \(record.id) AND version = \(record.version)
                """)
        try removeParties(of: record.id)
        try insertParties(of: record, ids)
        try unlinkMeasures(of: record.id)
        try linkMeasures(of: record)
    }

    mutating func insertAction(_ record: StoredRecord, _ byWhen: ByWhen, _ ids: IDSource) throws {
        let text = record.text
        let due = ByWhenColumns(byWhen)
        try execute(
            """
            INSERT INTO plan_action
                (id, plan_version_id, position, version, reference, address, words, priority_slug, by_when,
                 by_when_printed, due_on, due_precision, rhythm, review_on, status)
            VALUES (\(record.id), \(record.planVersionID), \(record.position), \(record.version),
                \(text.optional(.reference)), \(text[.address]), \(text[.words]), \(text.optional(.priority)),
                \(due.kind), \(due.printed), \(due.dueOn), \(due.precision), \(due.rhythm), \(due.reviewOn),
                \(text.optional(.status)))
            """)
        try insertParties(of: record, ids)
        try linkMeasures(of: record)
    }

    mutating func removeParties(of action: RecordID) throws {
        try execute("DELETE FROM plan_action_party WHERE action_id = \(action)")
    }

    private mutating func insertParties(of record: StoredRecord, _ ids: IDSource) throws {
        let text = record.text
        let leads = PartyLines(printed: text[.leads], meaning: text[.leadParties]).parties
        let partners = PartyLines(printed: text[.partners], meaning: text[.partnerParties]).parties
        try insert(leads, role: "lead", action: record.id, version: record.planVersionID, ids: ids)
        try insert(partners, role: "partner", action: record.id, version: record.planVersionID, ids: ids)
    }
}
