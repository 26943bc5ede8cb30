internal import CommunitySafety
internal import Storage

/// A whole plan written out, part by part, in the order in which it prints.
extension PlanManuscript {
    /// The ids of a plan's records, beside the plan's arrays.
    typealias Names = [RecordKind: [RecordID]]

    /// The manuscript, and the plan with its actions in the order written.
    static func of(
        _ plan: Plan, _ names: Names, figures: FigureBook = .none, held: HeldBook = .none
    ) -> (manuscript: PlanManuscript, plan: Plan) {
        var manuscript = PlanManuscript(figures: figures, held: held)
        var written = plan.speaking(figures)
        written.actions = []
        manuscript.addHeading(plan.title, level: 1)
        for (index, section) in plan.sections.enumerated() {
            if index == plan.themesPlace { manuscript.addThemes(of: plan, names) }
            manuscript.add(section, id(names, .section, index), of: plan, names, written: &written)
        }
        if plan.themesPlace == plan.sections.count { manuscript.addThemes(of: plan, names) }
        manuscript.addRest(of: plan, names, written: &written)
        return (manuscript, written)
    }

    private mutating func add(
        _ section: PlanSection, _ id: RecordID?, of plan: Plan, _ names: Names, written: inout Plan
    ) {
        guard let id else { return }
        let owner = { (field: RecordField) in Owner(kind: .section, id: id, field: field) }
        if section.heading.isEmpty {
            placeSection(nil)
        } else {
            addHeading(section.heading, level: 2, of: owner(.heading))
            placeSection(lastPlace)
        }
        add(markdown: section.narrative, of: owner(.narrative))
        addRecords(of: section, plan, names, written: &written)
        add(markdown: section.narrativeAfter, of: owner(.narrativeAfter))
    }

    private mutating func addRecords(of section: PlanSection, _ plan: Plan, _ names: Names, written: inout Plan) {
        switch section.kind {
        case .cover, .narrative, .aims, .termsOfReference: break
        case .funding: addFunding(of: plan, names)
        case .priorities: addPriorities(of: plan, names)
        case .successMeasures: addMeasures(of: plan, names)
        case .members: addMembers(of: plan, names)
        case .priority: addActions(of: plan, names, written: &written) { $0.priority == section.priority }
        }
    }

    /// Records for which the plan has no part of their own.
    private mutating func addRest(of plan: Plan, _ names: Names, written: inout Plan) {
        if places.priorities.isEmpty { addPriorities(of: plan, names) }
        let parts = Set(plan.sections.filter { $0.kind == .priority }.map(\.priority))
        addActions(of: plan, names, written: &written) { !parts.contains($0.priority) || $0.priority == nil }
        if places.successMeasures.isEmpty { addMeasures(of: plan, names) }
        if !plan.sections.contains(where: { $0.kind == .funding }) { addFunding(of: plan, names) }
        if places.members.isEmpty { addMembers(of: plan, names) }
    }

    private mutating func addPriorities(of plan: Plan, _ names: Names) {
        guard places.priorities.isEmpty else { return }
        for (index, priority) in plan.priorities.enumerated() {
            guard let id = Self.id(names, .priority, index) else { continue }
            let owner = Owner(kind: .priority, id: id, field: .printed)
            placePriority(addItem(priority.printed, number: index + 1, of: owner))
        }
    }

    private mutating func addMeasures(of plan: Plan, _ names: Names) {
        guard places.successMeasures.isEmpty else { return }
        var heading = ""
        for (index, measure) in plan.successMeasures.enumerated() {
            guard let id = Self.id(names, .measure, index) else { continue }
            if measure.heading != heading, !measure.heading.isEmpty {
                addHeading(measure.heading, level: 3, of: Owner(kind: .measure, id: id, field: .heading))
            }
            heading = measure.heading
            placeMeasure(addItem(measure.text, of: Owner(kind: .measure, id: id, field: .words)))
        }
    }

    private mutating func addMembers(of plan: Plan, _ names: Names) {
        guard places.members.isEmpty else { return }
        for (index, member) in plan.members.enumerated() {
            guard let id = Self.id(names, .member, index) else { continue }
            placeMember(addItem(member.name, of: Owner(kind: .member, id: id, field: .name)))
        }
    }

    private mutating func addFunding(of plan: Plan, _ names: Names) {
        for (index, line) in plan.fundingLines.enumerated() {
            guard let id = Self.id(names, .funding, index) else { continue }
            _ = addItem(line.text, of: Owner(kind: .funding, id: id, field: .words))
        }
    }

    private mutating func addThemes(of plan: Plan, _ names: Names) {
        for (index, theme) in plan.themes.enumerated() {
            guard let id = Self.id(names, .theme, index) else { continue }
            addHeading(theme.name, level: 3, of: Owner(kind: .theme, id: id, field: .name))
            add(markdown: theme.narrative, of: Owner(kind: .theme, id: id, field: .narrative))
        }
    }

    private mutating func addActions(
        of plan: Plan, _ names: Names, written: inout Plan, where belongs: (Action) -> Bool
    ) {
        let rows = plan.actions.enumerated().compactMap { index, action in
            belongs(action) ? Self.id(names, .action, index).map { (id: $0, action: action) } : nil
        }
        guard !rows.isEmpty else { return }
        add(rows, of: plan.priorities.first { $0.slug == rows[0].action.priority })
        written.actions += rows.map { $0.action.speaking(figures) }
    }

    private static func id(_ names: Names, _ kind: RecordKind, _ index: Int) -> RecordID? {
        names[kind].flatMap { $0.indices.contains(index) ? $0[index] : nil }
    }
}
