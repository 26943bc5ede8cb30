/// Puts the priorities that were agreed for next year into its plan: in rank order, those that go on with what they have, new ones
/// with their reason and suggested measures, and themes that it doesn't have yet. What belonged to a priority that isn't one any more loses that tie, and its own part
/// and measures go; nothing of this year's plan changes.
struct NextPriorities {
    private let decided: [DecidedPriority]
    private let themes: [CrossCuttingTheme]
    /// Last year's, by address.
    private let before: [String: Priority]
    private let renumbers: Bool
    /// The addresses in next year's plan, in order.
    private let slugs: [String]

    init(_ agreed: DecidedYear, in plan: Plan, renumbers: Bool) {
        before = Dictionary(plan.priorities.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        var (taken, kept): (Set<String>, [DecidedPriority]) = ([], [])
        for var priority in agreed.priorities {
            // Two issues can't go on from one priority: the second is new.
            if let slug = priority.goesOnFrom, before[slug] == nil || !taken.insert(slug).inserted {
                priority.goesOnFrom = nil
            }
            kept.append(priority)
        }
        // The address of a priority that ended isn't given to another: whoever kept it would be misled.
        var register = AddressRegister()
        for slug in before.keys.sorted() { _ = register.claim(slug) }
        slugs = kept.map { $0.goesOnFrom ?? register.claim(Slug.make(from: $0.name)) }
        self.decided = kept
        themes = agreed.newThemes(in: plan)
        self.renumbers = renumbers
    }

    /// Address by the issue's key.
    var byIssue: [String: String] {
        Dictionary(zip(decided.map(\.issue), slugs), uniquingKeysWith: { first, _ in first })
    }

    func apply(to plan: inout Plan) {
        let kept = Set(slugs)
        plan.priorities = priorities
        plan.sections = sections(of: plan)
        let places = measures(in: &plan, kept)
        for index in plan.actions.indices {
            if let slug = plan.actions[index].priority, !kept.contains(slug) { plan.actions[index].priority = nil }
            plan.actions[index].measures = plan.actions[index].measures.compactMap { places[$0] }
        }
        for index in plan.fundingLines.indices {
            if let slug = plan.fundingLines[index].priority, !kept.contains(slug) {
                plan.fundingLines[index].priority = nil
            }
        }
        for index in plan.themes.indices { plan.themes[index].priorities.removeAll { !kept.contains($0) } }
        plan.themes += themes
    }

    private var priorities: [Priority] {
        var next = (before.values.compactMap(\.number).max() ?? before.count) + 1
        return zip(decided, slugs).enumerated().map { index, pair in
            let (decided, slug) = pair
            let old = decided.goesOnFrom.flatMap { before[$0] }
            var number = old?.number
            if renumbers {
                number = index + 1
            } else if old == nil {
                number = next
                next += 1
            }
            return Priority(
                rank: index + 1, name: old?.name ?? decided.name, printed: old?.printed ?? decided.name, slug: slug,
                number: number)
        }
    }

    /// The parts of priorities in their new order, where the first of them stood.
    private func sections(of plan: Plan) -> [PlanSection] {
        let parts = Dictionary(
            grouping: plan.sections.filter { $0.kind == .priority }, by: { $0.priority ?? "" })
        let fresh = zip(decided, slugs).flatMap { decided, slug in
            parts[slug]
                ?? [PlanSection(kind: .priority, heading: decided.name, priority: slug, narrative: decided.reason)]
        }
        var sections = plan.sections.filter { $0.kind != .priority }
        let first = plan.sections.firstIndex { $0.kind == .priority }
        let list = sections.lastIndex { $0.kind == .priorities || $0.kind == .successMeasures }
        let place = first ?? list.map { $0 + 1 } ?? sections.count
        sections.insert(contentsOf: fresh, at: min(place, sections.count))
        return sections
    }

    /// Answers the new place of each measure that stays, by its old one.
    private func measures(in plan: inout Plan, _ kept: Set<String>) -> [Int: Int] {
        var (measures, places): ([SuccessMeasure], [Int: Int]) = ([], [:])
        for (index, measure) in plan.successMeasures.enumerated() {
            if let slug = measure.priority, !kept.contains(slug) { continue }
            measures.append(measure)
            places[index + 1] = measures.count
        }
        let isShared = Set(plan.successMeasures.map(\.heading)).count == 1
        for (decided, slug) in zip(decided, slugs) {
            for suggested in decided.measures where !measures.contains(where: { $0.text == suggested.text }) {
                var measure = suggested
                measure.priority = slug
                measure.heading = isShared ? plan.successMeasures[0].heading : decided.name
                measures.append(measure)
            }
        }
        plan.successMeasures = measures
        return places
    }
}
