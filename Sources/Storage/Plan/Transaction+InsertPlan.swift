package import CommunitySafety
package import Proofreading

extension Transaction {
    /// The row of a year's plan, made when the year has none.
    package mutating func planID(of year: PlanYear, at instant: Instant, ids: IDSource) throws -> RecordID {
        try execute(
            """
            INSERT INTO plan (id, year_start, created_at)
            VALUES (\(ids.next()), \(year), \(instant))
            ON CONFLICT (year_start) DO NOTHING
            """)
        guard let id = try first("SELECT id FROM plan WHERE year_start = \(year)", { try $0.id("id") }) else {
            throw StorageError.unexpectedValue(table: "plan", column: "year_start")
        }
        return id
    }

    /// Writes a plan with all its records as its year's next version, a draft, and answers the version's id and number.
    package mutating func insert(
        _ plan: Plan, asAt: CalendarDate, at instant: Instant, ids: IDSource
    ) throws -> (id: RecordID, number: Int) {
        let planID = try planID(of: plan.year, at: instant, ids: ids)
        let number = try nextVersionNumber(of: planID)
        let id = ids.next()
        try execute(
            """
            INSERT INTO plan_version
                (id, plan_id, number, state, title, window_from, window_to, as_at, created_at)
            VALUES (\(id), \(planID), \(number), 'draft', \(plan.title), \(plan.window?.from), \(plan.window?.to),
                \(asAt), \(instant))
            """)
        try insertParts(of: plan, version: id, ids: ids)
        let measures = try insertMeasures(of: plan, version: id, ids: ids)
        try insertActions(of: plan, version: id, measures, ids: ids)
        try insertMembers(of: plan, version: id, ids: ids)
        try insertFunding(of: plan, version: id, ids: ids)
        return (id, number)
    }

    private mutating func insertParts(of plan: Plan, version: RecordID, ids: IDSource) throws {
        for (index, priority) in plan.priorities.enumerated() {
            try execute(
                """
                INSERT INTO plan_priority (id, plan_version_id, position, rank, name, printed, slug, number)
                VALUES (\(ids.next()), \(version), \(index.place), \(priority.rank), \(priority.name),
                    \(priority.printed), \(priority.slug), \(priority.number))
                """)
        }
        for (index, section) in plan.sections.enumerated() {
            try execute(
                """
                INSERT INTO plan_section
                    (id, plan_version_id, position, kind, heading, priority_slug, narrative, narrative_after)
                VALUES (\(ids.next()), \(version), \(index.place), \(section.kind.rawValue), \(section.heading),
                    \(section.priority), \(section.narrative), \(section.narrativeAfter))
                """)
        }
    }

    /// Answers the ids of the measures, in their order.
    private mutating func insertMeasures(of plan: Plan, version: RecordID, ids: IDSource) throws -> [RecordID] {
        var made: [RecordID] = []
        for (index, measure) in plan.successMeasures.enumerated() {
            let id = ids.next()
            let due = ByWhenColumns(measure.due)
            try execute(
                """
                INSERT INTO plan_measure
                    (id, plan_version_id, position, words, priority_slug, heading, baseline, target, polarity, source,
                     by_when, by_when_printed, due_on, due_precision, rhythm, review_on)
                VALUES (\(id), \(version), \(index.place), \(measure.text), \(measure.priority),
                    \(measure.heading), \(measure.baseline), \(measure.target), \(measure.polarity?.rawValue),
                    \(measure.source), \(due.kind), \(due.printed), \(due.dueOn), \(due.precision), \(due.rhythm),
                    \(due.reviewOn))
                """)
            made.append(id)
        }
        return made
    }

    private mutating func insertActions(
        of plan: Plan, version: RecordID, _ measures: [RecordID], ids: IDSource
    ) throws {
        for (index, action) in plan.actions.enumerated() {
            let id = ids.next()
            let due = ByWhenColumns(action.byWhen)
            try execute(
                """
                INSERT INTO plan_action
                    (id, plan_version_id, position, reference, address, words, priority_slug, by_when,
                     by_when_printed, due_on, due_precision, rhythm, review_on, status)
                VALUES (\(id), \(version), \(index.place), \(action.reference), \(action.address),
                    \(ParagraphText(action.paragraphs).text), \(action.priority), \(due.kind), \(due.printed),
                    \(due.dueOn), \(due.precision), \(due.rhythm), \(due.reviewOn), \(action.status?.rawValue))
                """)
            for place in Set(action.measures).sorted() where measures.indices.contains(place - 1) {
                try link(id, toMeasure: measures[place - 1], in: version)
            }
            try insert(action.leads, role: "lead", action: id, version: version, ids: ids)
            try insert(action.partners, role: "partner", action: id, version: version, ids: ids)
        }
    }

    mutating func insert(
        _ parties: [ActionParty], role: String, action: RecordID, version: RecordID, ids: IDSource
    ) throws {
        for (index, party) in parties.enumerated() {
            try execute(
                """
                INSERT INTO plan_action_party
                    (id, plan_version_id, action_id, role, position, printed, party, guessed)
                VALUES (\(ids.next()), \(version), \(action), \(role), \(index + 1), \(party.printed),
                    \(party.party), \(party.guessed))
                """)
        }
    }
}

extension Int {
    /// The position of the record with this index: gaps are left between neighbours.
    var place: Int { (self + 1) * StoredRecord.gap }
}
