import CommunitySafety

/// The records of a plan as nodes, looked up by the part that shows them.
struct PlanRecords {
    let plan: Plan
    private let actions: [String: [Action]]
    private let measures: [String: [SuccessMeasure]]

    init(_ plan: Plan) {
        self.plan = plan
        actions = Dictionary(grouping: plan.actions) { $0.priority ?? "" }
        measures = Dictionary(grouping: plan.successMeasures) { $0.priority ?? "" }
    }

    /// What a part shows between its two narratives.
    func nodes(of section: PlanSection) -> [DocumentNode] {
        switch section.kind {
        case .priorities: rankedList
        case .successMeasures: measureLists
        case .priority: actionTable(of: section.priority ?? "")
        case .members: MemberTable(plan.members).nodes
        case .cover, .narrative, .aims, .termsOfReference: []
        case .funding: FundingTable(plan).nodes
        }
    }

    /// Parts for the records that no part of the plan shows.
    var unshown: [PlanSection] {
        let kinds = Set(plan.sections.map(\.kind))
        let shown = Set(plan.sections.filter { $0.kind == .priority }.map { $0.priority ?? "" })
        var parts: [PlanSection] = []
        if !kinds.contains(.priorities), !plan.priorities.isEmpty {
            parts.append(PlanSection(kind: .priorities, heading: ""))
        }
        if !kinds.contains(.successMeasures), !plan.successMeasures.isEmpty {
            parts.append(PlanSection(kind: .successMeasures, heading: ""))
        }
        for priority in plan.priorities where actions[priority.slug] != nil && !shown.contains(priority.slug) {
            parts.append(PlanSection(kind: .priority, heading: priority.name, priority: priority.slug))
        }
        let known = shown.union(plan.priorities.map(\.slug))
        for slug in actions.keys.filter({ !known.contains($0) }).sorted() {
            parts.append(PlanSection(kind: .priority, heading: "Other actions", priority: slug))
        }
        if !kinds.contains(.funding), !plan.fundingLines.isEmpty {
            parts.append(PlanSection(kind: .funding, heading: ""))
        }
        if !kinds.contains(.members), !plan.members.isEmpty { parts.append(PlanSection(kind: .members, heading: "")) }
        return parts
    }

    private var rankedList: [DocumentNode] {
        guard !plan.priorities.isEmpty else { return [] }
        return [.list(DocumentList(start: 1, words: plan.priorities.map { [.text($0.printed.printable)] }))]
    }

    private func actionTable(of slug: String) -> [DocumentNode] {
        guard let actions = actions[slug] else { return [] }
        let name = plan.priorities.first { $0.slug == slug }?.name
        return [.table(ActionTable(actions, of: name).table)]
    }

    /// A heading to each priority in the order printed, then its measures; those of one heading stand together.
    private var measureLists: [DocumentNode] {
        var order: [String] = []
        var groups: [String: [SuccessMeasure]] = [:]
        for measure in plan.successMeasures {
            if groups[measure.heading] == nil { order.append(measure.heading) }
            groups[measure.heading, default: []].append(measure)
        }
        return order.flatMap { heading -> [DocumentNode] in
            let nodes = [Self.node(of: groups[heading] ?? [])]
            guard !heading.isEmpty else { return nodes }
            return [.heading(Heading(level: 3, words: [.text(heading.printable)]))] + nodes
        }
    }

    private static func node(of measures: [SuccessMeasure]) -> DocumentNode {
        if let made = MeasureTable(measures) { return .table(made.table) }
        return .list(DocumentList(words: measures.map { [.text($0.text.printable)] }))
    }
}
