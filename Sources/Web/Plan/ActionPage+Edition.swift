import CommunitySafety
import Proofreading

extension ActionPage {
    /// Longer words stand below the heading, which is then the action's number.
    private static let longestHeading = 140

    /// Nil when the plan has no action at that address.
    init?(_ edition: PlanEdition, address: String) {
        let plan = edition.plan
        guard let index = plan.actions.firstIndex(where: { $0.address == address }) else { return nil }
        let action = plan.actions[index]
        let label = Self.label(of: action)
        name = "\(label): \(action.text.shortened(to: 60))"
        year = plan.year
        trailEnd = label
        priority = plan.priorities.first { $0.slug == action.priority }
            .map { Neighbour(name: $0.name, url: .priority(plan.year, slug: $0.slug)) }
        let first = action.paragraphs.first ?? ""
        let isHeading = !first.isEmpty && first.count <= Self.longestHeading
        top = PageTop(
            caption: isHeading
                ? "\(label) · \(PlanSummary(edition).adoptedName)" : PlanSummary(edition).adoptedName.asSentence,
            isDraft: edition.status == .draft, heading: isHeading ? first.withoutFullStop : label,
            answer: isHeading ? nil : first)
        paragraphs = Array(action.paragraphs.dropFirst())
        leads = action.leads.map(Self.words)
        partners = action.partners.map(Self.words)
        byWhen = action.byWhen.printed
        byWhenNote = action.byWhen.note
        funding = plan.fundingLines.filter { $0.action == action.address }.map { line in
            [line.amountWords, line.funder, line.period].compactMap { $0 }.joined(separator: ", ")
        }
        status = action.status?.words ?? ""
        measures = plan.successMeasures(servedBy: action).map { measure in
            let slug = plan.priorities.first { $0.slug == measure.priority }?.slug
            return Neighbour(name: measure.text, url: slug.map { .priority(plan.year, slug: $0) } ?? .plan(plan.year))
        }
        previous = Self.neighbour(index - 1, of: plan)
        next = Self.neighbour(index + 1, of: plan)
    }

    /// `Action 6.2`; an action printed without a number, or with one used before, is told apart by its address.
    private static func label(of action: Action) -> String { "Action \(action.address)" }

    /// The words printed, and the body's full name where it is known and says more.
    private static func words(for party: ActionParty) -> String {
        party.guessed || party.isEverybody || party.party == party.printed
            ? party.printed : "\(party.printed) (\(party.party))"
    }

    private static func neighbour(_ index: Int, of plan: Plan) -> Neighbour? {
        guard plan.actions.indices.contains(index) else { return nil }
        let action = plan.actions[index]
        return Neighbour(
            name: "\(label(of: action)): \(action.text.shortened(to: 70))",
            url: .action(plan.year, address: action.address))
    }
}

extension ByWhen {
    /// What the words printed come to, where they don't say it themselves.
    fileprivate var note: String {
        switch self {
        case .deadline(let printed, let date, _): printed.contains(date.words) ? "" : "That is by \(date.words)."
        case .recurring(_, _, let review?): "Reviewed on \(review.words)."
        case .recurring, .unclear, .unstated: ""
        }
    }
}
