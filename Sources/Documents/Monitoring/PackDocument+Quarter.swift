import CommunitySafety
import Proofreading

/// Packs for everybody about one quarter: what was approved, and nothing else.
extension PackDocument {
    var quarterly: [DocumentNode] {
        [heading("At a glance"), .plain(publicSentence)] + glance + introduction + changes + publicGroups
    }

    var scrutiny: [DocumentNode] {
        [heading("At a glance"), .plain(publicSentence)] + glance + introduction + recommendations + concerns + changes
            + publicGroups
    }

    /// One page: a line to each priority.
    var summary: [DocumentNode] {
        let items = pack.groups.map { group -> [DocumentNode] in
            let name = Inline.strong([.text("\(group.priority?.name.printable ?? "Other actions"): ")])
            var first: [DocumentNode] = [.paragraph([name, .text(views(group.lines))])]
            let own = word(of: group.priority)
            if own.isEmpty, let told = group.lines.first(where: { $0.sayings.last?.words.isEmpty == false }) {
                first.append(.plain(told.sayings.last?.words.printable ?? ""))
            }
            return first + own
        }
        return [.plain(publicSentence)] + introduction + [heading("By priority"), .list(DocumentList(items: items))]
    }

    var publicSentence: String {
        let count = pack.lines.count
        guard count > 0 else { return "Nothing has been released for everybody yet." }
        return
            "\(counted(count, "action is", "actions are").capitalisedFirst) told of here. Their leads say: \(views(pack.lines))."
    }

    /// `four on track, one at risk`.
    private func views(_ lines: [PackLine]) -> String {
        LeadView.allCases.compactMap { view in
            let count = lines.filter { $0.view == view }.count
            return count == 0 ? nil : "\(Self.number(count)) \(view.words.lowercased())"
        }.joined(separator: ", ")
    }

    var publicGroups: [DocumentNode] {
        pack.groups.flatMap { group in
            [heading(group.priority?.name ?? "Other actions")] + word(of: group.priority)
                + table(
                    "Actions: \(group.priority?.name ?? "others")", ["Action", "How it is going", "What was done"],
                    group.lines.map { [action($0), view($0, silent: "Nothing published yet"), said($0)] },
                    weights: [38, 18, 44])
        }
    }

    /// What leads themselves see as off track or at risk, in texts that were approved.
    private var concerns: [DocumentNode] {
        let lines = pack.lines(seenAs: .offTrack) + pack.lines(seenAs: .atRisk)
        let found = table(
            "What leads call off track or at risk", ["Action", "How it is going", "What was done"],
            lines.map { [action($0), view($0, silent: ""), said($0)] }, weights: [38, 18, 44])
        return [heading("What isn’t going to plan")]
            + (found.isEmpty ? [.plain("No lead calls anything that is told of here off track or at risk.")] : found)
    }

    private var recommendations: [DocumentNode] {
        let rows = pack.words.recommendations.map { one in
            [
                DataCell(
                    Self.lines(pack.figures.spoken(one.words))
                        + (one.madeOn.map { [[.emphasis([.text("Made on \($0.words)")])]] } ?? [])),
                Self.cell(Self.lines(pack.figures.spoken(one.response))),
                DataCell(one.state.words),
            ]
        }
        let found = table(
            "Recommendations of the committee", ["Recommendation", "What came of it", "State"], rows,
            weights: [40, 42, 18])
        return [heading("Recommendations and responses")]
            + (found.isEmpty ? [.plain("The committee has no recommendation on record.")] : found)
    }
}
