import Proofreading

/// Success measures with no baseline or no target: one finding for the plan, with the list. As advice: priorities without a
/// measure and measures that no action works towards.
struct MeasureRule: PlanRule {
    let rule = Rule.structureMeasures

    func findings(in evidence: PlanEvidence) -> [Finding] {
        guard !evidence.plan.successMeasures.isEmpty,
            evidence.places.successMeasures.count == evidence.plan.successMeasures.count
        else { return [] }
        return unfounded(evidence) + unmeasured(evidence) + idle(evidence)
    }

    private func unfounded(_ evidence: PlanEvidence) -> [Finding] {
        let measures = evidence.plan.successMeasures
        let open = measures.indices.filter { !Self.isFromTo(measures[$0].text) }
        let bare = open.filter { measures[$0].baseline == nil && measures[$0].target == nil }
        let half = open.filter { (measures[$0].baseline == nil) != (measures[$0].target == nil) }
        let lacking = bare + half
        guard let first = lacking.first else { return [] }
        let texts = lacking.sorted().map { "“\(Excerpt.short(measures[$0].text))”" }
        let message =
            lacking.count == 1
            ? "The measure \(texts[0]) has \(Self.gap(measures[first])); say what it stands at now and what it should reach"
            : "\(lacking.count) of \(Excerpt.count(measures.count, "measure")) have no baseline or no target: \(Excerpt.list(texts, limit: 6)); say what each stands at now and what it should reach"
        return [finding(lacking, message, nil, evidence)]
    }

    /// Whether the words give both ends: "from 212 to 240".
    private static func isFromTo(_ text: String) -> Bool {
        let words = text.split { $0.isWhitespace || "()".contains($0) }.map { $0.lowercased() }
        guard let from = words.firstIndex(of: "from"), let to = words[from...].firstIndex(of: "to") else {
            return false
        }
        let isNumber = { (index: Int) in words.indices.contains(index) && words[index].contains(where: \.isNumber) }
        return isNumber(from + 1) && isNumber(to + 1)
    }

    private static func gap(_ measure: SuccessMeasure) -> String {
        switch (measure.baseline, measure.target) {
        case (nil, nil): "neither baseline nor target"
        case (nil, _): "no baseline"
        default: "no target"
        }
    }

    private func unmeasured(_ evidence: PlanEvidence) -> [Finding] {
        guard evidence.places.priorities.count == evidence.plan.priorities.count else { return [] }
        let measured = Set(evidence.plan.successMeasures.compactMap(\.priority))
        let lacking = evidence.plan.priorities.indices.filter { !measured.contains(evidence.plan.priorities[$0].slug) }
        guard let first = lacking.first, lacking.count < evidence.plan.priorities.count else { return [] }
        let names = Excerpt.list(lacking.map { "“\(evidence.plan.priorities[$0].name)”" })
        let place = evidence.place(ofPriority: first)
        return [
            Finding(
                rule: rule, severity: .advice, place: place,
                quote: evidence.quote(at: place, for: evidence.plan.priorities[first].printed),
                message: "No success measure for \(names); say how the partnership will know that it succeeded",
                related: lacking.dropFirst().map(evidence.place(ofPriority:)))
        ]
    }

    private func idle(_ evidence: PlanEvidence) -> [Finding] {
        let words = Dictionary(grouping: evidence.plan.actions, by: { $0.priority ?? "" })
            .mapValues { Set($0.flatMap { MeasurableRule.stems($0.text) }) }
        let idle = evidence.plan.successMeasures.indices.filter { index in
            let measure = evidence.plan.successMeasures[index]
            guard let slug = measure.priority, let actions = words[slug] else { return false }
            return MeasurableRule.stems(measure.text).isDisjoint(with: actions)
        }
        guard !idle.isEmpty else { return [] }
        let texts = idle.map { "“\(Excerpt.short(evidence.plan.successMeasures[$0].text))”" }
        return [finding(idle, "No action seems to work towards \(Excerpt.list(texts, limit: 6))", .advice, evidence)]
    }

    private func finding(_ indices: [Int], _ message: String, _ severity: Severity?, _ evidence: PlanEvidence)
        -> Finding
    {
        let place = evidence.place(ofMeasure: indices[0])
        return Finding(
            rule: rule, severity: severity, place: place,
            quote: evidence.quote(at: place, for: evidence.plan.successMeasures[indices[0]].text), message: message,
            related: indices.dropFirst().map(evidence.place(ofMeasure:)).sorted())
    }
}
