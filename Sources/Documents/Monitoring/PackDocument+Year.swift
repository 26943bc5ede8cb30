import CommunitySafety
import Proofreading

/// Packs for everybody about the year so far.
extension PackDocument {
    var annual: [DocumentNode] {
        [heading("In short"), .plain(yearSentence)] + glance + introduction + changes
            + pack.groups.flatMap(yearGroup) + cost
    }

    private var yearSentence: String {
        let told = pack.lines.filter { !$0.sayings.isEmpty }.count
        let done = pack.lines(seenAs: .complete).count
        let quarters = pack.rounds.count
        return
            "The plan set out \(counted(pack.lines.count, "action", "actions")). Of \(Self.number(told)) something is published, over \(counted(quarters, "quarter", "quarters")); \(Self.alone(done)) done."
    }

    private func yearGroup(_ group: (priority: PackPriority?, lines: [PackLine])) -> [DocumentNode] {
        let measures = pack.measures.filter { group.priority != nil && $0.priority == group.priority?.slug }
        return [heading(group.priority?.name ?? "Other actions")]
            + table(
                "What we said and what we did: \(group.priority?.name ?? "others")",
                ["What we said", "What we did", "How it stands"],
                group.lines.map { [action($0), byQuarter($0), view($0, silent: "Nothing published yet")] },
                weights: [36, 46, 18])
            + changed(measures, group.priority)
    }

    /// The plan's own tests, and what the partnership says became of them.
    private func changed(_ measures: [PackMeasure], _ priority: PackPriority?) -> [DocumentNode] {
        let own = word(of: priority)
        guard !own.isEmpty || !measures.isEmpty else { return [] }
        let rows = measures.map { measure in
            [
                DataCell(measure.words.printable), DataCell(measure.baseline.printable),
                DataCell(measure.target.printable),
            ]
        }
        let hasFigures = measures.contains { !$0.baseline.isEmpty || !$0.target.isEmpty }
        let tests =
            hasFigures
            ? table(
                "How we said we would judge it", ["Measure", "Where it stood", "Where it should be"], rows,
                weights: [50, 25, 25])
            : measures.isEmpty
                ? []
                : [
                    .plain("We said that we would judge it by:"),
                    .list(DocumentList(words: measures.map { [.text($0.words.printable)] })),
                ]
        return [heading("What changed", 3)] + own + tests
    }

    /// One paragraph to a quarter.
    func byQuarter(_ line: PackLine) -> DataCell {
        Self.cell(
            line.sayings.filter { !$0.words.isEmpty }.flatMap { saying in
                pack.rounds.count > 1
                    ? labelled(saying.quarter.words, saying.words) : Self.lines(saying.words)
            })
    }

    private var cost: [DocumentNode] { [heading("What it cost")] + money + costs }

    /// What the plan set out, and what came in.
    private var money: [DocumentNode] { planned + awards }

    private var planned: [DocumentNode] {
        guard !pack.funding.isEmpty else {
            return pack.awards?.isEmpty ?? true ? [.plain("The plan names no money.")] : []
        }
        let names = Dictionary(pack.priorities.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        let rows = pack.funding.map { line in
            [
                DataCell(line.text.printable), DataCell(line.funder?.printable ?? ""),
                DataCell(line.amountWords.printable),
                DataCell((line.priority.flatMap { names[$0] } ?? "The plan as a whole").printable),
            ]
        }
        return table(
            "Money that the plan set out", ["What it pays for", "From", "Amount", "Priority"], rows,
            weights: [38, 24, 18, 20]) + [.plain(FundingTotal(pack.funding).words)]
    }

    var place: [DocumentNode] {
        let name = pack.place?.name.printable ?? ""
        let deeds = table(
            "Activities in \(name)", ["Day", "What", "Who led it"],
            (pack.place?.deeds ?? []).map { deed in
                [
                    DataCell(deed.on.words), DataCell(deed.kind.words),
                    DataCell(deed.agency.isEmpty ? "The partnership" : deed.agency.printable),
                ]
            }, weights: [28, 30, 42])
        let actions = table(
            "Actions that name \(name)", ["Action", "What was done", "How it is going"],
            pack.lines.map { [action($0), byQuarter($0), view($0, silent: "")] }, weights: [38, 44, 18])
        let nothing: [DocumentNode] =
            deeds.isEmpty && actions.isEmpty ? [.plain("Nothing on record names \(name) yet.")] : []
        return introduction + nothing
            + (deeds.isEmpty ? [] : [heading("What we came for")] + deeds)
            + (actions.isEmpty ? [] : [heading("What the plan’s actions did here")] + actions) + changes
    }

    var commissioner: [DocumentNode] {
        let rows = pack.lines.map { [action($0), byQuarter($0), view($0, silent: "")] }
        let actions = table(
            "Actions that are paid for", ["Action", "What was done", "How it is going"], rows, weights: [38, 44, 18])
        return introduction + [heading("What was funded")] + money
            + [heading("What came of it")]
            + (actions.isEmpty ? [.plain("Nothing that was published names an action that is paid for.")] : actions)
            + costs + changes
    }
}
