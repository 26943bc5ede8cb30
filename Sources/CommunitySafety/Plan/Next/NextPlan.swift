/// Next year's plan as it grows out of this year's.
public struct NextPlan: Sendable, Hashable {
    /// What becomes of dates that end with the year.
    public enum Deadlines: String, Sendable, Hashable, Codable, CaseIterable {
        /// A year later, as far as they are dates.
        case moved
        /// To be set anew.
        case cleared
    }

    /// The new plan; its narrative is last year's, to be written over. Its funding lines state no amount, only what it was.
    public let plan: Plan
    /// The old address of each action carried over, by its new one.
    public let origins: [String: String]
    /// What was left behind, in the order printed.
    public let left: [Action]
    /// The address of each priority that was agreed, by its issue's key; empty where priorities stay as they are.
    public let issues: [String: String]

    /// - Parameters:
    ///   - carried: addresses of the actions to take along; unknown ones are passed over.
    ///   - renumbers: whether references follow position (2.1, 2.2 …); otherwise they stay as printed.
    ///   - decided: what was agreed for the year; nil to keep this year's priorities and themes.
    /// - Returns: nil when the calendar ends.
    public init?(
        after plan: Plan, carrying carried: Set<String>, deadlines: Deadlines, renumbers: Bool,
        decided: DecidedYear? = nil
    ) {
        guard let year = PlanYear(start: plan.year.start + 1) else { return nil }
        var next = plan
        next.year = year
        next.title = YearInWords.moved(plan.title)
        next.window = plan.window.flatMap(YearInWords.moved)
        next.successMeasures = plan.successMeasures.map { $0.carried(to: year, deadlines) }
        let priorities = decided.map { NextPriorities($0, in: plan, renumbers: renumbers) }
        issues = priorities?.byIssue ?? [:]
        next.actions = plan.actions.filter { carried.contains($0.address) }
        priorities?.apply(to: &next)
        var numbering = Numbering(next, renumbers: renumbers)
        var origins: [String: String] = [:]
        next.actions = next.actions.map { action in
            var fresh = numbering.numbered(action)
            fresh.byWhen = action.byWhen.reset(for: year, deadlines)
            // Whoever takes a finished action along means to do it again.
            if fresh.status?.isSettled == true { fresh.status = nil }
            origins[fresh.address] = action.address
            return fresh
        }
        next.fundingLines = NextFunding(origins, from: plan.year).lines(after: next.fundingLines)
        self.plan = next
        self.origins = origins
        left = plan.actions.filter { !carried.contains($0.address) }
    }

    /// Addresses of the actions to take along unless somebody says otherwise: all but those complete or stopped and, where
    /// priorities were agreed, those of a priority that isn't one any more.
    public static func suggested(from plan: Plan, decided: DecidedYear? = nil) -> Set<String> {
        let ended = decided.map { decided in
            Set(plan.priorities.map(\.slug)).subtracting(decided.priorities.compactMap(\.goesOnFrom))
        }
        return Set(
            plan.actions.filter { action in
                action.status?.isSettled != true && !(action.priority.map { ended?.contains($0) == true } ?? false)
            }.map(\.address))
    }
}

extension SuccessMeasure {
    /// Last year's baseline and target aren't next year's; which way is better and where the figure comes from stay.
    fileprivate func carried(to year: PlanYear, _ deadlines: NextPlan.Deadlines) -> SuccessMeasure {
        SuccessMeasure(
            text: text, priority: priority, heading: heading, polarity: polarity, source: source,
            due: due.reset(for: year, deadlines))
    }
}

/// Gives actions their references in the new plan.
private struct Numbering {
    private let renumbers: Bool
    private let numbers: [String: Int]
    private var counts: [String: Int] = [:]
    private var register = AddressRegister()

    init(_ plan: Plan, renumbers: Bool) {
        self.renumbers = renumbers
        numbers = Dictionary(
            plan.priorities.map { ($0.slug, $0.number ?? $0.rank) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func numbered(_ action: Action) -> Action {
        var action = action
        let number = action.priority.flatMap { numbers[$0] }
        let count = counts[action.priority ?? "", default: 0] + 1
        counts[action.priority ?? ""] = count
        if renumbers { action.reference = number.map { "\($0).\(count)" } ?? "\(count)" }
        action.address = register.claimAction(
            reference: action.reference, priorityNumber: number, position: count)
        return action
    }
}
