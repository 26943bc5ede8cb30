import CommunitySafety

extension PriorityPage {
    /// Nil when the plan has no such priority.
    init?(_ edition: PlanEdition, slug: String) {
        let plan = edition.plan
        guard let index = plan.priorities.firstIndex(where: { $0.slug == slug }) else { return nil }
        let priority = plan.priorities[index]
        let ofPriority = plan.actions(of: priority)
        name = priority.name
        year = plan.year
        trailEnd = "Priority \(priority.rank)"
        measures = MeasureList(plan) { $0.priority == priority.slug }
        themes = plan.themes(of: priority).map(\.name).joined(separator: ", ")
        funding = FundingList(plan.fundingLines(of: priority), of: plan)
        top = PageTop(
            caption:
                "\(Counted.place(priority.rank).asSentence) of \(Counted.things(plan.priorities.count, "priority", "priorities")) · \(PlanSummary(edition).adoptedName)",
            isDraft: edition.status == .draft, heading: priority.name,
            answer: Self.answer(ofPriority, measures: measures.rows.count))
        why = Self.narratives(of: edition, slug)
        actions = ofPriority.map { ActionRow($0, of: plan.year) }
        actionsNote = Self.note(on: ofPriority)
        previous = Self.neighbour(index - 1, of: plan)
        next = Self.neighbour(index + 1, of: plan)
    }

    private static func answer(_ actions: [Action], measures: Int) -> String {
        guard !actions.isEmpty else { return "The plan names this priority and no action for it yet." }
        let promise = "We promise \(Counted.things(actions.count, "action", "actions"))"
        return measures == 0
            ? "\(promise)." : "\(promise) and measure success in \(Counted.things(measures, "way", "ways"))."
    }

    private static func narratives(of edition: PlanEdition, _ slug: String) -> [Narrative] {
        let figures = QuotedFigures(edition)
        return edition.plan.sections.filter { $0.kind == .priority && $0.priority == slug }.enumerated().flatMap {
            index, section in
            [
                Narrative(markdown: section.narrative, place: "why-\(index)", figures: figures),
                Narrative(markdown: section.narrativeAfter, place: "why-\(index)-after", figures: figures),
            ]
        }
    }

    private static func note(on actions: [Action]) -> String {
        let leads = LeadCount(actions).sentence(naming: 3)
        return leads.isEmpty ? "No lead is named." : "Led by \(leads)."
    }

    private static func neighbour(_ index: Int, of plan: Plan) -> Neighbour? {
        guard plan.priorities.indices.contains(index) else { return nil }
        let priority = plan.priorities[index]
        return Neighbour(name: priority.name, url: .priority(plan.year, slug: priority.slug))
    }
}
