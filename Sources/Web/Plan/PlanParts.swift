import CommunitySafety
import Documents

/// Lays a plan's records into its parts, in the order printed. Records for which the plan has no part get one at the end.
struct PlanParts {
    private let plan: Plan
    private let figures: QuotedFigures
    private let hasMeasurePart: Bool
    private let abbreviations: [DocumentNode]

    /// - Parameter abbreviations: what the plan's abbreviations mean, for a part at the end; empty for none.
    init(_ plan: Plan, figures: QuotedFigures = .none, abbreviations: [DocumentNode] = []) {
        self.plan = plan
        self.figures = figures
        self.abbreviations = abbreviations
        hasMeasurePart = plan.sections.contains { $0.kind == .successMeasures }
    }

    var all: [PlanPart] {
        var identifiers = Identifiers()
        var parts: [PlanPart] = []
        for (index, section) in plan.sections.enumerated() {
            if index == plan.themesPlace, let themes = themes(&identifiers) { parts.append(themes) }
            if section.kind != .cover { parts.append(part(section, id: identifiers.next(for: heading(of: section)))) }
        }
        if plan.themesPlace == plan.sections.count, let themes = themes(&identifiers) { parts.append(themes) }
        for records in remainder { parts.append(extra(records.0, records.1, id: identifiers.next(for: records.0))) }
        return parts
    }

    /// Nil where the plan has no theme.
    private func themes(_ identifiers: inout Identifiers) -> PlanPart? {
        guard !plan.themes.isEmpty else { return nil }
        let heading = Plan.themesHeading
        return extra(heading, .themes(ThemeList(plan, figures: figures)), id: identifiers.next(for: heading))
    }

    private func part(_ section: PlanSection, id: String) -> PlanPart {
        PlanPart(
            id: id, heading: heading(of: section),
            before: Narrative(markdown: section.narrative, place: id, figures: figures), records: records(of: section),
            after: Narrative(markdown: section.narrativeAfter, place: "\(id)-after", figures: figures))
    }

    private func heading(of section: PlanSection) -> String {
        if !section.heading.isEmpty { return section.heading }
        return plan.priorities.first { $0.slug == section.priority }?.name ?? section.kind.heading
    }

    private func records(of section: PlanSection) -> PlanPart.Records {
        switch section.kind {
        case .cover, .narrative, .aims, .termsOfReference: .none
        case .funding: plan.fundingLines.isEmpty ? .none : .funding(FundingList(plan.fundingLines, of: plan))
        case .priorities: .priorities(links)
        case .successMeasures: .measures(measureGroups)
        case .priority: records(of: section.priority)
        case .members: .members(PartnersPage.rows(of: plan))
        }
    }

    private func records(of slug: String?) -> PlanPart.Records {
        guard let priority = plan.priorities.first(where: { $0.slug == slug }) else { return .none }
        return .actions(
            plan.actions(of: priority).map { ActionRow($0, of: plan.year) },
            hasMeasurePart ? .none : MeasureList(plan) { $0.priority == priority.slug },
            page: .priority(plan.year, slug: priority.slug))
    }

    private var links: [PlanPart.PriorityLink] {
        plan.priorities.map { .init(name: $0.name, url: .priority(plan.year, slug: $0.slug)) }
    }

    private var measureGroups: [PlanPart.MeasureGroup] {
        var groups: [PlanPart.MeasureGroup] = []
        var places: [Int] = []
        for (index, measure) in plan.successMeasures.enumerated() {
            places.append(index + 1)
            let isLast =
                index + 1 == plan.successMeasures.count || plan.successMeasures[index + 1].heading != measure.heading
            guard isLast else { continue }
            groups.append(.init(heading: measure.heading, list: MeasureList(plan, places: places)))
            places = []
        }
        return groups
    }

    /// What no part of the plan holds.
    private var remainder: [(String, PlanPart.Records)] {
        let kinds = Set(plan.sections.map(\.kind))
        let shown = Set(plan.sections.compactMap { $0.kind == .priority ? $0.priority : nil })
        let actions = plan.actions.filter { $0.priority.map { !shown.contains($0) } ?? true }
        let measures =
            hasMeasurePart ? .none : MeasureList(plan) { $0.priority.map { !shown.contains($0) } ?? true }
        var rest: [(String, PlanPart.Records)] = []
        if !kinds.contains(.priorities), !plan.priorities.isEmpty {
            rest.append(("Our priorities", .priorities(links)))
        }
        if !actions.isEmpty {
            rest.append(
                ("Other actions", .actions(actions.map { ActionRow($0, of: plan.year) }, MeasureList.none, page: nil)))
        }
        if !measures.isEmpty {
            rest.append(("Measures of success", .measures([.init(heading: "", list: measures)])))
        }
        if !kinds.contains(.funding), !plan.fundingLines.isEmpty {
            rest.append(("Funding", .funding(FundingList(plan.fundingLines, of: plan))))
        }
        if !kinds.contains(.members), !plan.members.isEmpty {
            rest.append(("Members of the partnership", .members(PartnersPage.rows(of: plan))))
        }
        if !abbreviations.isEmpty { rest.append(("Abbreviations", .made(abbreviations))) }
        return rest
    }

    private func extra(_ heading: String, _ records: PlanPart.Records, id: String) -> PlanPart {
        PlanPart(
            id: id, heading: heading, before: Narrative(markdown: "", place: id), records: records,
            after: Narrative(markdown: "", place: id))
    }
}

extension PlanSection.Kind {
    /// What a part without a printed heading is called.
    fileprivate var heading: String {
        switch self {
        case .cover: "Cover"
        case .narrative: "More"
        case .aims: "Aims"
        case .priorities: "Our priorities"
        case .successMeasures: "Measures of success"
        case .priority: "Priority"
        case .funding: "Funding"
        case .members: "Members of the partnership"
        case .termsOfReference: "Terms of reference"
        }
    }
}
