import Proofreading

/// Responsible authorities that lead and support nothing: one piece of advice.
struct AuthorityRule: PlanRule {
    let rule = Rule.structureAuthorities

    func findings(in evidence: PlanEvidence) -> [Finding] {
        let plan = evidence.plan
        guard evidence.places.members.count == plan.members.count, !plan.actions.isEmpty else { return [] }
        let parties = plan.actions.flatMap { $0.leads + $0.partners }
        let named = Set(parties.map { Wording.key($0.party) })
        let bodies = WordIndex(parties.map(\.printed))
        let idle = plan.members.indices.filter { index in
            let member = plan.members[index]
            guard member.kind == .responsible, !named.contains(Wording.key(member.name)) else { return false }
            return !([member.name] + member.aliases).contains { bodies.contains(Wording.key($0)) }
        }
        guard let first = idle.first else { return [] }
        let names = Excerpt.list(idle.map { "“\(plan.members[$0].name)”" })
        let place = evidence.places.members[first]
        return [
            Finding(
                rule: rule, place: evidence.find(plan.members[first].name, at: place) ?? place,
                quote: plan.members[first].name,
                message: "By law \(names) must take part, and leads or supports no action by name",
                related: idle.dropFirst().map { evidence.places.members[$0] })
        ]
    }
}
