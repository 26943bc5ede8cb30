import Proofreading

/// What a plan must by law speak of and this one doesn't: re-offending, substance misuse, serious violence (Crime and Disorder
/// Act 1998, section 6, with the serious violence duty of 2022). One piece of advice.
struct HeadingRule: PlanRule {
    let rule = Rule.structureHeadings

    func findings(in evidence: PlanEvidence) -> [Finding] {
        let words = evidence.document.blocks.indices.flatMap {
            evidence.passages(at: Place(block: $0 + 1)).map(\.text.string)
        }
        let text = Set(words.flatMap(Wording.words))
        let lacking = Self.heads.filter { head in
            !head.signs.contains { $0.allSatisfy { sign in text.contains { $0.hasPrefix(sign) } } }
        }
        guard !lacking.isEmpty else { return [] }
        let place = evidence.places.priorities.first ?? evidence.places.title ?? Place(block: 1)
        return [
            Finding(
                rule: rule, place: place, quote: evidence.quote(at: place, for: evidence.plan.title),
                message:
                    "The law asks for a strategy on \(Excerpt.list(lacking.map(\.name))), and the plan doesn't speak of it; say what is done, or why nothing is"
            )
        ]
    }

    /// The heads, and beginnings of words that show one: all of any one set.
    private static let heads: [(name: String, signs: [[String]])] = [
        ("re-offending", [["reoffend"], ["offender"], ["offending"], ["prolific"], ["probation"], ["aildrosedd"]]),
        ("substance misuse", [["substance"], ["drug"], ["alcohol"], ["sylwedd"], ["cyffur"]]),
        ("serious violence", [["violen"], ["knife"], ["weapon"], ["trais"]]),
    ]
}
