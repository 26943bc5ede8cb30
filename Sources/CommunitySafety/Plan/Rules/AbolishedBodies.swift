import Proofreading

/// Members and leads of a kind that had ended before the plan year began: clinical commissioning groups, community
/// rehabilitation companies. Dates and successors stand in `BodyKind`.
enum AbolishedBodies {
    static func findings(in evidence: PlanEvidence) -> [Finding] {
        let members = evidence.plan.members.indices.map {
            (evidence.plan.members[$0].name, place(ofMember: $0, evidence))
        }
        let bodies = BodyMention.all(in: evidence.plan).map { mention in
            (mention.printed, evidence.whereNamed(mention.printed, inAction: mention.actions[0]))
        }
        var seen: Set<String> = []
        return (members + bodies).compactMap { name, place in
            guard let kind = BodyKind.of(name), let until = kind.until, until < evidence.plan.year.range.from,
                seen.insert(kind.name).inserted
            else { return nil }
            let heir = kind.successor.map { "; its work passed to the \($0)" } ?? ""
            return Finding(
                rule: .actionsAgency, severity: .advice, place: place, quote: name,
                message: "“\(name)”: every \(kind.name) ended on \(until.words), before the plan year\(heir)",
                stated: name)
        }
    }

    private static func place(ofMember index: Int, _ evidence: PlanEvidence) -> Place {
        guard evidence.places.members.indices.contains(index) else { return Place(block: 1) }
        let place = evidence.places.members[index]
        return evidence.find(evidence.plan.members[index].name, at: place) ?? place
    }
}
