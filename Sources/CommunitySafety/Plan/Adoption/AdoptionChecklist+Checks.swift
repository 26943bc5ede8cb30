import Proofreading

/// How each check is made.
extension AdoptionChecklist {
    /// All that a plan says, part by part, with the name of the part.
    static func words(of plan: Plan) -> [(place: String, words: [String])] {
        plan.priorities.map { ("Priority \($0.rank)", Wording.words($0.printed)) }
            + plan.actions.map { ("Action \($0.reference ?? $0.address)", Wording.words($0.text)) }
            + plan.sections.map { section in
                let text = [section.heading, section.narrative, section.narrativeAfter].joined(separator: "\n")
                return (section.heading.isEmpty ? "Cover" : section.heading, Wording.words(text))
            }
            + plan.themes.map { ("Theme \($0.name)", Wording.words("\($0.name)\n\($0.narrative)")) }
            + plan.fundingLines.prefix(1).map { _ in
                ("Funding lines", Wording.words("Funding\n" + plan.fundingLines.map(\.text).joined(separator: "\n")))
            }
    }

    static func check(
        _ head: StatutoryHead, in parts: [(place: String, words: [String])], reason: String?
    ) -> Check {
        let places = parts.filter { head.isIn($0.words) }.map(\.place)
        let state: State = !places.isEmpty ? .done : reason != nil ? .accepted : .open
        return Check(
            kind: .statutoryHead, key: head.key, title: head.name, state: state,
            details: places.isEmpty ? reason.map { [$0] } ?? [head.source] : Array(places.prefix(3)))
    }

    static func equality(_ signOff: SignOff?) -> Check {
        Check(
            kind: .equality, key: nil, title: "Equality assessment", state: signOff == nil ? .open : .done,
            details: signOff.map { [$0.words] } ?? [])
    }

    static func findings(_ count: Int) -> Check {
        Check(
            kind: .findings, key: nil, title: "Findings of the proofreader", state: count == 0 ? .done : .open,
            details: count == 0 ? [] : [count == 1 ? "1 to settle" : "\(count) to settle"])
    }

    static func comments(_ count: Int) -> Check {
        Check(
            kind: .comments, key: nil, title: "Comments on the draft", state: count == 0 ? .done : .open,
            details: count == 0 ? [] : [count == 1 ? "1 to settle" : "\(count) to settle"])
    }

    static func baselines(_ plan: Plan) -> Check {
        let missing = plan.successMeasures.filter { ($0.baseline ?? "").isEmpty }
        return Check(
            kind: .baselines, key: nil, title: "Success measures with a baseline",
            state: missing.isEmpty && !plan.successMeasures.isEmpty ? .done : .open,
            details: plan.successMeasures.isEmpty ? ["The plan has no success measure"] : missing.map(\.text),
            notes: notes(on: plan.successMeasures))
    }

    /// How many measures lack a source or a due date; nothing where none does.
    private static func notes(on measures: [SuccessMeasure]) -> [String] {
        let count = measures.count
        let sourceless = measures.count { ($0.source ?? "").isEmpty }
        let dateless = measures.count { $0.due == .unstated }
        return [(sourceless, "where the figure comes from"), (dateless, "by when")].filter { $0.0 > 0 }.map {
            $0.0 == count ? "No measure says \($0.1)." : "\($0.0) of \(count) measures don’t say \($0.1)."
        }
    }

    static func consultation(_ plan: Plan, _ consulted: Set<String>) -> Check {
        let keys = Set(consulted.map { Wording.key($0) })
        let missing = plan.members.filter { $0.kind != .provider && !keys.contains(Wording.key($0.name)) }
        return Check(
            kind: .consultation, key: nil, title: "Partners who were asked for their views",
            state: missing.isEmpty ? .done : .open, details: missing.map(\.name))
    }

    static func signOffs(_ missing: [String]) -> Check {
        Check(
            kind: .signOffs, key: nil, title: "The committee report's implications signed off",
            state: missing.isEmpty ? .done : .open, details: missing)
    }

    static func decision(_ meeting: RouteMeeting?) -> Check {
        Check(
            kind: .decision, key: nil, title: "The decision to adopt", state: meeting == nil ? .open : .done,
            details: meeting.map { ["\($0.body), \($0.date.words)"] } ?? [])
    }

    static func copies(_ copies: [PlanCopy]) -> Check {
        Check(
            kind: .copies, key: nil, title: "Copy sent to the local policing body",
            state: copies.contains { $0.isToPolicingBody } ? .done : .open,
            details: copies.map { "\($0.recipient), \($0.sentOn.words)" })
    }
}
