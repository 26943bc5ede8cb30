import CommunitySafety

/// The abbreviations that a plan explains in its own words, in alphabetical order.
struct PlanAbbreviations {
    let plan: Plan

    init(_ plan: Plan) { self.plan = plan }

    var nodes: [DocumentNode] {
        let found = explained
        guard !found.isEmpty, !plan.sections.contains(where: { $0.heading.lowercased() == Self.heading.lowercased() })
        else { return [] }
        let table = DataTable(
            kind: .records, header: [DataCell("Short form"), DataCell("Meaning")],
            rows: found.map { [DataCell($0.short), DataCell($0.meaning)] }, hasRowHeaders: true, weights: [25, 75])
        return [.heading(Heading(level: 2, words: [.text(Self.heading)])), .table(table)]
    }

    private static let heading = "Abbreviations"

    /// The first meaning that the text gives to each short form.
    private var explained: [(short: String, meaning: String)] {
        var meanings: [String: String] = [:]
        for text in texts {
            for (short, meaning) in ExplainedAbbreviations(in: text).found where meanings[short] == nil {
                meanings[short] = meaning
            }
        }
        for member in plan.members {
            for alias in member.aliases where ExplainedAbbreviations.isShortForm(alias) && meanings[alias] == nil {
                meanings[alias] = member.name
            }
        }
        return meanings.map { ($0.key.printable, $0.value.printable) }.sorted { $0.short < $1.short }
    }

    private var texts: [String] {
        plan.sections.flatMap { [$0.narrative, $0.narrativeAfter] } + plan.priorities.map(\.printed)
            + plan.actions.flatMap(\.paragraphs) + plan.successMeasures.map(\.text)
            + plan.themes.map(\.narrative) + plan.fundingLines.map(\.text)
    }
}
