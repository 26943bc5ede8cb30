import Proofreading

/// Actions with several leads of which none is said to answer: one finding for the plan, with the list.
struct AccountableRule: PlanRule {
    let rule = Rule.actionsAccountable

    func findings(in evidence: PlanEvidence) -> [Finding] {
        let shared = evidence.plan.actions.indices.filter { index in
            let leads = evidence.plan.actions[index].leads.filter { !BodyMention.meansEverybody($0) }
            return Set(leads.map(\.party)).count > 1 && !leads.contains { Self.isMarked($0.printed) }
        }
        guard let first = shared.first else { return [] }
        let labels = Excerpt.list(shared.map(evidence.label))
        let message =
            shared.count == 1
            ? "Action \(labels) has several leads; say which one answers for it"
            : "\(shared.count) actions have several leads: \(labels); say which one answers for each"
        return [
            Finding(
                rule: rule, place: evidence.place(ofAction: first), quote: evidence.quote(ofAction: first),
                message: message,
                related: shared.dropFirst().map(evidence.place(ofAction:)))
        ]
    }

    private static func isMarked(_ printed: String) -> Bool {
        !["accountable", "lead", "chair"].allSatisfy { !Wording.words(printed).contains($0) }
    }
}
