import Proofreading

/// Actions whose words nothing could show as done, with no number, no product and no measure near them: one finding for the
/// plan, with the list.
struct MeasurableRule: PlanRule {
    let rule = Rule.actionsMeasurable

    func findings(in evidence: PlanEvidence) -> [Finding] {
        let measures = Dictionary(grouping: evidence.plan.successMeasures, by: { $0.priority ?? "" })
            .mapValues { Set($0.flatMap { Self.stems($0.text) }) }
        let vague = evidence.plan.actions.indices.filter { index in
            let action = evidence.plan.actions[index]
            guard Self.isVague(action.text) else { return false }
            return Self.stems(action.text).count { measures[action.priority ?? ""]?.contains($0) == true } < 2
        }
        guard let first = vague.first else { return [] }
        let labels = Excerpt.list(vague.map(evidence.label))
        let message =
            vague.count == 1
            ? "Nothing could show that action \(labels) is done; say what there will be at the end, or how many"
            : "Nothing could show that these actions are done: \(labels); say what there will be at the end, or how many"
        return [
            Finding(
                rule: rule, place: evidence.place(ofAction: first), quote: evidence.quote(ofAction: first),
                message: message,
                related: vague.dropFirst().map(evidence.place(ofAction:)))
        ]
    }

    /// Whether the text begins with words of effort rather than of result, and gives no number.
    static func isVague(_ text: String) -> Bool {
        let key = Wording.key(text)
        guard openings.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) else { return false }
        return !text.contains { $0.isNumber }
    }

    private static let openings = [
        "continue to", "continue with", "work with", "to work with", "work in partnership", "work together", "work as",
        "link in",
        "liaise", "support", "to support", "explore", "consider", "look at", "seek to", "aim to", "engage with",
        "raise awareness",
        "raise public", "promote", "to promote", "encourage", "be aware", "monitor", "maintain", "parhau i",
        "gweithio gyda",
    ]

    /// The first six letters of the words that carry a meaning.
    static func stems(_ text: String) -> Set<String> {
        Set(Wording.significant(Wording.words(text)).filter { $0.count > 3 }.map { String($0.prefix(6)) })
    }
}
