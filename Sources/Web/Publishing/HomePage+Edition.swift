import CommunitySafety
import Proofreading

extension HomePage {
    /// How many days ahead "the next three months" reach, and how many actions are named.
    private static let daysAhead = 92
    private static let mostDue = 6

    init(_ edition: PlanEdition, in frame: SiteFrame) {
        let plan = edition.plan
        top = PageTop(
            caption:
                "\(edition.partnership.name) · plan for \(plan.year.words)\(edition.adoption.map { ", adopted \($0.on.words)" } ?? "")",
            isDraft: edition.status == .draft,
            heading: "What did we set out to do in \(edition.partnership.area) this year?",
            answer: PlanSummary(edition).sentence)
        planURL = .plan(plan.year)
        prioritiesHeading = "Our \(Counted.things(plan.priorities.count, "priority", "priorities"))"
        priorities = plan.priorities.map { Self.row($0, of: plan, on: frame.today) }
        let near = Self.dueActions(of: plan, on: frame.today)
        due = Array(near.prefix(Self.mostDue))
        moreDue = near.count - due.count
        formats = DownloadLink.links(to: frame.downloads, of: plan.year)
        offersCheck = !frame.isExport
        contact = ContactLines(edition.partnership)
    }

    private static func row(_ priority: Priority, of plan: Plan, on today: CalendarDate) -> PriorityRow {
        let actions = plan.actions(of: priority)
        let next = actions.compactMap(\.byWhen.deadline).filter { $0 >= today }.min()
        return PriorityRow(
            rank: String(priority.rank), name: priority.name,
            url: .priority(plan.year, slug: priority.slug),
            actions: Counted.digits(actions.count), leads: LeadCount(actions).sentence(naming: 2),
            nextDue: next?.words ?? "")
    }

    private static func dueActions(of plan: Plan, on today: CalendarDate) -> [DueAction] {
        guard let end = today.adding(days: daysAhead) else { return [] }
        let near = plan.actions.compactMap { action in action.byWhen.deadline.map { (date: $0, action: action) } }
            .filter { $0.date >= today && $0.date <= end }
            .sorted { $0.date < $1.date }
        return near.map { date, action in
            DueAction(
                when: "by \(date.words)", text: action.text.shortened(to: 110),
                url: .action(plan.year, address: action.address), lead: LeadCount([action]).sentence(naming: 3))
        }
    }
}

extension ByWhen {
    /// The last day that it covers, for a deadline.
    var deadline: CalendarDate? {
        if case .deadline(_, let date, _) = self { return date }
        return nil
    }
}
