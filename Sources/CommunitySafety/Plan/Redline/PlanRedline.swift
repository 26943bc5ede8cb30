/// Everything in which one version of a plan differs from another: the record behind "what changed".
///
/// Records are matched by address, so a renumbered action is the same action; across years, where an address says
/// nothing, by where each came from and by its words. Names of members only, never their contacts.
public struct PlanRedline: Sendable, Hashable {
    public let title: TextRedline
    public let priorities: RecordRedline<Priority>
    public let sections: RecordRedline<PlanSection>
    public let actions: RecordRedline<Action>
    public let measures: RecordRedline<SuccessMeasure>
    public let members: RecordRedline<Member>
    public let funding: RecordRedline<FundingLine>
    public let themes: RecordRedline<CrossCuttingTheme>
    /// What the measures of either plan are called where actions name them.
    let oldMeasureNames: MeasureNames
    let newMeasureNames: MeasureNames

    /// Compares two versions of one year.
    public init(from old: Plan, to new: Plan) {
        self.init(
            from: old, to: new,
            actions: RecordMatch(
                old: old.actions.map { .init(address: $0.address, words: $0.text) },
                new: new.actions.map { .init(address: $0.address, words: $0.text) }))
    }

    /// Compares a year's plan with an earlier year's. `origins` gives the old address of actions carried over.
    public init(from old: Plan, to new: Plan, origins: [String: String]) {
        let carried = Set(origins.values)
        let match = RecordMatch(
            old: old.actions.map { .init(address: carried.contains($0.address) ? $0.address : nil, words: $0.text) },
            new: new.actions.map { .init(address: origins[$0.address], words: $0.text) })
        self.init(from: old, to: new, actions: match)
    }

    private init(from old: Plan, to new: Plan, actions match: RecordMatch) {
        title = TextRedline(from: old.title, to: new.title)
        priorities = RecordRedline(from: old.priorities, to: new.priorities) { .init(address: $0.slug, words: $0.name) }
        sections = RecordRedline(from: old.sections, to: new.sections) { section in
            .init(address: section.address, words: section.narrative + section.narrativeAfter)
        }
        actions = RecordRedline(from: old.actions, to: new.actions, matched: match)
        measures = RecordRedline(from: old.successMeasures, to: new.successMeasures) { .init(words: $0.text) }
        oldMeasureNames = MeasureNames(of: old.successMeasures, as: measures)
        newMeasureNames = MeasureNames(of: new.successMeasures)
        members = RecordRedline(
            from: old.members.map(\.published), to: new.members.map(\.published)
        ) { .init(address: Wording.key($0.name), words: $0.name) }
        funding = RecordRedline(from: old.fundingLines, to: new.fundingLines) { .init(words: $0.text) }
        themes = RecordRedline(from: old.themes, to: new.themes) {
            .init(address: Wording.key($0.name), words: $0.narrative)
        }
    }

    public var isUnchanged: Bool {
        title.isUnchanged && priorities.isUnchanged && sections.isUnchanged && actions.isUnchanged
            && measures.isUnchanged && members.isUnchanged && funding.isUnchanged && themes.isUnchanged
    }

    /// The new plan made from the old one, with members as published; nil when it isn't the plan that was compared.
    public func applied(to old: Plan) -> Plan? {
        guard title.before == old.title, let priorities = priorities.applied(to: old.priorities),
            let sections = sections.applied(to: old.sections), let actions = actions.applied(to: old.actions),
            let measures = measures.applied(to: old.successMeasures),
            let members = members.applied(to: old.members.map(\.published)),
            let funding = funding.applied(to: old.fundingLines), let themes = themes.applied(to: old.themes)
        else { return nil }
        return Plan(
            title: title.after, year: old.year, window: old.window, sections: sections, priorities: priorities,
            actions: actions, successMeasures: measures, members: members, fundingLines: funding, themes: themes)
    }
}

extension PlanSection {
    /// What a part is known by from one version to the next: its priority, its purpose where only one has it, its heading.
    fileprivate var address: String {
        switch kind {
        case .priority: "priority \(priority ?? Wording.key(heading))"
        case .narrative: "narrative \(Wording.key(heading))"
        case .cover, .aims, .priorities, .successMeasures, .funding, .members, .termsOfReference: kind.rawValue
        }
    }
}

extension Member {
    /// The member without what is private.
    fileprivate var published: Member {
        Member(name: name, aliases: aliases, kind: kind, contacts: contacts.filter(\.isPublic))
    }
}
