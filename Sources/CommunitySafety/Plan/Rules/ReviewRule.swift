import Proofreading

/// Ongoing actions with no month in which anybody looks at them: one finding for the plan, with the list.
///
/// A rhythm ("monthly", "quarterly") reviews itself, and "throughout the year" ends with the year.
struct ReviewRule: PlanRule {
    let rule = Rule.actionsReview

    func findings(in evidence: PlanEvidence) -> [Finding] {
        let open = evidence.plan.actions.indices.filter { Self.isOpen(evidence.plan.actions[$0].byWhen) }
        guard let first = open.first else { return [] }
        let labels = Excerpt.list(open.map(evidence.label))
        let message =
            open.count == 1
            ? "Action \(labels) is ongoing with no review date; give the month in which it is looked at"
            : "\(open.count) actions are ongoing with no review date: \(labels); give each the month in which it is looked at"
        return [
            Finding(
                rule: rule, place: evidence.place(ofAction: first), quote: evidence.quote(ofAction: first),
                message: message,
                stated: evidence.plan.actions[first].byWhen.printed,
                related: open.dropFirst().map(evidence.place(ofAction:)))
        ]
    }

    private static func isOpen(_ byWhen: ByWhen) -> Bool {
        guard case .recurring(let printed, .ongoing, nil) = byWhen else { return false }
        let words = Set(Wording.words(printed))
        let bounded: Set<String> = ["throughout", "year", "gydol", "until", "complete", "completed"]
        guard bounded.isDisjoint(with: words) else { return false }
        let meets: Set<String> = ["each", "every", "meeting", "meetings", "board", "monitored"]
        return meets.isDisjoint(with: words) || !words.contains { $0.hasPrefix("review") || $0.hasPrefix("monitor") }
    }
}
