import Proofreading

/// The contents page against the headings: entries without a heading, page numbers that run backwards.
///
/// A document without marked headings is only compared by its plan's parts, and what it lacks is advice.
struct ContentsRule: PlanRule {
    let rule = Rule.structureContents

    func findings(in evidence: PlanEvidence) -> [Finding] {
        let entries = evidence.places.contents
        guard entries.count > 1 else { return [] }
        return missing(entries, evidence) + disordered(entries, evidence)
    }

    private func missing(_ entries: [ContentsEntry], _ evidence: PlanEvidence) -> [Finding] {
        let marked = headings(evidence)
        let known = marked + evidence.plan.sections.map(\.heading) + evidence.places.actionTables.compactMap(\.heading)
        let sets = known.map { Set(MeasurableRule.stems($0)) }
        let lacking = entries.filter { entry in
            let words = MeasurableRule.stems(entry.title)
            return !words.isEmpty
                && !sets.contains {
                    $0.intersection(words).count * 2 >= min(words.count, max(1, $0.count))
                        && !$0.isDisjoint(with: words)
                }
        }
        guard let first = lacking.first, lacking.count * 2 <= entries.count else { return [] }
        let titles = Excerpt.list(lacking.map { "“\($0.title)”" }, limit: 8)
        let isSure = marked.count >= entries.count - lacking.count
        return [
            Finding(
                rule: rule, severity: isSure ? nil : .advice, place: first.place, quote: first.title,
                message: "The contents list \(titles), and no heading says so; mend the list or the heading",
                related: lacking.dropFirst().map(\.place))
        ]
    }

    private func disordered(_ entries: [ContentsEntry], _ evidence: PlanEvidence) -> [Finding] {
        let paged = entries.filter { Self.page(of: $0) != nil }
        return zip(paged, paged.dropFirst()).compactMap { earlier, later in
            guard let before = Self.page(of: earlier), let after = Self.page(of: later), after < before else {
                return nil
            }
            return Finding(
                rule: rule, place: later.place, quote: later.title,
                message:
                    "The contents put “\(Self.name(of: later))” on page \(after), behind “\(Self.name(of: earlier))” on page \(before)",
                stated: String(after), related: [earlier.place])
        }
    }

    /// The page printed, where the title itself ends with it: "Rural theft (page 4)".
    private static func page(of entry: ContentsEntry) -> Int? {
        if let page = entry.page { return page }
        let words = Wording.words(entry.title).suffix(2)
        guard words.first == "page" || words.first == "p" else { return nil }
        return words.last.flatMap { Int($0) }
    }

    /// The title without a page number in brackets behind it.
    private static func name(of entry: ContentsEntry) -> String {
        Wording.squeezed(String(entry.title.prefix { $0 != "(" }))
    }

    private func headings(_ evidence: PlanEvidence) -> [String] {
        evidence.document.blocks.compactMap { block in
            if case .heading = block.kind { block.text.string } else { nil }
        }
    }
}
