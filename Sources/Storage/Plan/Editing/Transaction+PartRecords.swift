package import CommunitySafety

/// Sections, priorities and success measures, each a row of its own.
extension Transaction {
    mutating func updateSection(_ record: StoredRecord) throws {
        let text = record.text
        try change(
            "plan_section", record.id,
            by: """
                UPDATE plan_section
                SET heading = \(text[.heading]), narrative = \(text[.narrative]),
                    narrative_after = \(text[.narrativeAfter]), position = \(record.position), version = version + 1
                WHERE id = \(record.id) AND version = \(record.version)
                """)
    }

    mutating func insertSection(_ record: StoredRecord) throws {
        let text = record.text
        try execute(
            """
            INSERT INTO plan_section
                (id, plan_version_id, position, version, kind, heading, priority_slug, narrative, narrative_after)
            VALUES (\(record.id), \(record.planVersionID), \(record.position), \(record.version),
                \(text[.sectionKind]), \(text[.heading]), \(text.optional(.priority)), \(text[.narrative]),
                \(text[.narrativeAfter]))
            """)
    }

    mutating func updatePriority(_ record: StoredRecord) throws {
        let text = record.text
        try change(
            "plan_priority", record.id,
            by: """
                UPDATE plan_priority
                SET name = \(text[.name]), printed = \(text.printedName), position = \(record.position),
                    version = version + 1
                WHERE id = \(record.id) AND version = \(record.version)
                """)
    }

    mutating func insertPriority(_ record: StoredRecord) throws {
        let text = record.text
        try execute(
            """
            INSERT INTO plan_priority (id, plan_version_id, position, version, rank, name, printed, slug, number)
            VALUES (\(record.id), \(record.planVersionID), \(record.position), \(record.version), 1, \(text[.name]),
                \(text.printedName), \(text[.slug]), \(Int(text[.number])))
            """)
    }

    mutating func updateMeasure(_ record: StoredRecord, _ byWhen: ByWhen) throws {
        let text = record.text
        let due = ByWhenColumns(byWhen)
        try change(
            "plan_measure", record.id,
            by: """
                UPDATE plan_measure
                SET words = \(text[.words]), priority_slug = \(text.optional(.priority)), heading = \(text[.heading]),
                    baseline = \(text.optional(.baseline)), target = \(text.optional(.target)),
                    polarity = \(text.optional(.polarity)), source = \(text.optional(.source)), by_when = \(due.kind),
                    by_when_printed = \(due.printed), due_on = \(due.dueOn), due_precision = \(due.precision),
                    rhythm = \(due.rhythm), review_on = \(due.reviewOn),
                    position = \(record.position), version = version + 1
                WHERE id = \(record.id) AND version = \(record.version)
                """)
    }

    mutating func insertMeasure(_ record: StoredRecord, _ byWhen: ByWhen) throws {
        let text = record.text
        let due = ByWhenColumns(byWhen)
        try execute(
            """
            INSERT INTO plan_measure
                (id, plan_version_id, position, version, words, priority_slug, heading, baseline, target, polarity,
                 source, by_when, by_when_printed, due_on, due_precision, rhythm, review_on)
            VALUES (\(record.id), \(record.planVersionID), \(record.position), \(record.version), \(text[.words]),
                \(text.optional(.priority)), \(text[.heading]), \(text.optional(.baseline)), \(text.optional(.target)),
                \(text.optional(.polarity)), \(text.optional(.source)), \(due.kind), \(due.printed), \(due.dueOn),
                \(due.precision), \(due.rhythm), \(due.reviewOn))
            """)
    }
}

extension RecordText {
    /// The field, nil where it is empty.
    package func optional(_ field: RecordField) -> String? { self[field].isEmpty ? nil : self[field] }

    /// A priority's name as the list prints it.
    fileprivate var printedName: String { self[.printed].isEmpty ? self[.name] : self[.printed] }
}
