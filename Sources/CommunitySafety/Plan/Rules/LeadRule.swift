import Proofreading

/// Actions that nobody leads, or everybody.
///
/// Silent where no action of the plan has a lead: then the plan doesn't name leads, or its leads weren't read.
struct LeadRule: PlanRule {
    let rule = Rule.actionsLead

    func findings(in evidence: PlanEvidence) -> [Finding] {
        guard evidence.plan.actions.contains(where: { !$0.leads.isEmpty }) else { return [] }
        return evidence.plan.actions.indices.compactMap { finding($0, evidence) }
    }

    private func finding(_ index: Int, _ evidence: PlanEvidence) -> Finding? {
        let leads = evidence.plan.actions[index].leads
        let label = evidence.label(ofAction: index)
        let named = leads.filter { !BodyMention.meansEverybody($0) }
        guard named.allSatisfy({ Self.isPlaceholder($0.printed) }), !isMerged(index, evidence) else { return nil }
        let message =
            if let everybody = leads.first(where: { !Self.isPlaceholder($0.printed) }) {
                "Action \(label) is led by “\(everybody.printed)”, so nobody answers for it; name one lead and make the others partners"
            } else {
                "Action \(label) has no lead; name the body that answers for it"
            }
        return Finding(
            rule: rule, place: evidence.place(ofAction: index), quote: evidence.quote(ofAction: index),
            message: message,
            stated: leads.first?.printed)
    }

    /// Whether the row's lead stands in a cell that spans several rows.
    private func isMerged(_ index: Int, _ evidence: PlanEvidence) -> Bool {
        let place = evidence.place(ofAction: index)
        guard let column = evidence.columns(at: place)?.leadColumn, let row = evidence.row(at: place) else {
            return false
        }
        return row.cells.indices.contains(column - 1) && row.cells[column - 1].isCovered
    }

    /// Words that name nobody yet.
    static func isPlaceholder(_ printed: String) -> Bool {
        let key = Wording.key(printed)
        return key.isEmpty
            || ["tbc", "tba", "tbd", "n a", "na", "none", "vacant", "to be confirmed", "to be agreed", "i w gadarnhau"]
                .contains(key)
    }
}
