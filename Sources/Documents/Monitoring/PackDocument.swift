package import CommunitySafety
import Proofreading

/// A pack as a document tree: what it says depends on whom it is for, how it looks doesn't.
package struct PackDocument: Sendable {
    let pack: Pack

    package init(_ pack: Pack) { self.pack = pack }

    package var document: Document { Document(front: front, cover: [], body: body) }

    /// Everything below the title, an address on every heading.
    package var body: [DocumentNode] {
        DocumentForms.anchored(standing + content + (pack.assessment == nil ? method : []))
    }

    package var title: String {
        switch pack.key.kind {
        case .meeting, .scrutiny, .commissioner: pack.key.kind.words
        case .quarterly: "What was done from \(pack.rounds.first?.period ?? pack.year.words)"
        case .annual: "What we said, what we did, what changed, what it cost"
        case .summary: "How far we are"
        case .place: "What we have done in \(pack.place?.name.printable ?? "this place")"
        case .assessment, .fullAssessment: "Strategic assessment for \(pack.year.name)"
        }
    }

    /// `Issue 2`, or `Draft`.
    package var edition: String { pack.issue.map { "Issue \($0)" } ?? "Draft" }

    private var front: FrontMatter {
        FrontMatter(
            title: title, publisher: pack.publisher.printable, subtitle: subtitle, marking: marking, version: edition,
            asAt: pack.asAt, isShort: pack.assessment == nil)
    }

    private var subtitle: String {
        switch pack.key.kind {
        case .annual: "Annual report, \(pack.year.words)"
        case .summary, .quarterly: pack.period
        case .meeting, .scrutiny, .place, .commissioner: pack.period
        case .assessment, .fullAssessment:
            pack.assessment.map { "Figures of \(EvidencePeriod($0.window).proseWords)" } ?? pack.period
        }
    }

    private var marking: String? {
        switch (pack.issue, pack.isInside) {
        case (nil, true): "DRAFT, for the partnership only"
        case (nil, false): "DRAFT"
        case (_, true): "For the partnership only"
        case (_, false): nil
        }
    }

    /// What another issue puts right.
    private var standing: [DocumentNode] {
        guard let issue = pack.issue, issue > 1, !pack.correction.isEmpty else { return [] }
        return [.note([.plain("Issue \(issue) takes the place of those before it. \(pack.correction.printable)")])]
    }

    private var content: [DocumentNode] {
        switch pack.key.kind {
        case .meeting: meeting
        case .scrutiny: scrutiny
        case .quarterly: quarterly
        case .annual: annual
        case .summary: summary
        case .place: place
        case .commissioner: commissioner
        case .assessment, .fullAssessment: assessment
        }
    }
}

extension PackDocument {
    func heading(_ words: String, _ level: Int = 2) -> DocumentNode {
        .heading(Heading(level: level, words: [.text(words.printable)]))
    }

    /// What somebody wrote, with its figures.
    func written(_ text: String, topHeading: Int = 3) -> [DocumentNode] {
        let kept = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.printable)
        return MarkdownTree(kept.joined(separator: "\n"), topHeading: topHeading, figures: pack.figures).nodes
    }

    var introduction: [DocumentNode] { written(pack.words.introduction) }

    func word(of priority: PackPriority?) -> [DocumentNode] {
        priority.map { written(pack.words.priorities[$0.slug] ?? "", topHeading: 4) } ?? []
    }

    func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(PackDocument.number(count)) \(count == 1 ? one : many)"
    }

    static func number(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(count) ? words[count] : PrintedNumber.words(count)
    }

    /// A number that stands alone, with its verb: `none is`, `one is`, `two are`.
    static func alone(_ count: Int) -> String {
        count == 0 ? "none is" : "\(number(count)) \(count == 1 ? "is" : "are")"
    }

    /// How many actions their leads see how; who is silent is said inside only.
    var glance: [DocumentNode] {
        var rows = LeadView.allCases.compactMap { view -> [DataCell]? in
            let count = pack.lines(seenAs: view).count
            return count == 0 ? nil : [DataCell(view.words), DataCell(String(count))]
        }
        let silent = pack.lines.filter { $0.view == nil }.count
        if silent > 0 {
            rows.append([DataCell(pack.isInside ? "No answer yet" : "Nothing published yet"), DataCell(String(silent))])
        }
        guard !rows.isEmpty else { return [] }
        return [
            .table(
                DataTable(
                    caption: [.text("How the leads say it is going")],
                    header: [DataCell("How it is going"), DataCell("Actions")], rows: rows, hasRowHeaders: true,
                    weights: [70, 30]))
        ]
    }

    /// What changed since the last pack, in a list.
    var changes: [DocumentNode] {
        guard let since = pack.since else { return [] }
        let moved = pack.lines.compactMap { line -> [Inline]? in
            guard case .view(let from)? = line.change, let view = line.view else { return nil }
            return [
                .text("\(line.name.printable): was \(from.words.lowercased()), now "),
                .strong([.text(view.words.lowercased())]),
            ]
        }
        let new = pack.lines.filter { $0.change == .new }.map { [Inline.text("New: \($0.name.printable)")] }
        let reworded = pack.lines.filter { $0.change == .words }.count
        var nodes: [DocumentNode] = [heading("Changed since \(Self.name(of: since))")]
        let items = moved + (new.count <= 8 ? new : [])
        if !items.isEmpty { nodes.append(.list(DocumentList(words: items))) }
        var rest: [String] = []
        if new.count > 8 {
            rest.append("\(counted(new.count, "action is", "actions are").capitalisedFirst) new in it.")
        }
        if reworded > 0 {
            rest.append(
                "Of \(counted(reworded, "other action", "other actions")) something else is said; \(reworded == 1 ? "it is" : "each is") marked below."
            )
        }
        if !pack.left.isEmpty {
            rest.append("No longer asked about: \(pack.left.map(\.printable).joined(separator: "; ")).")
        }
        if items.isEmpty, rest.isEmpty { rest.append("Nothing has changed.") }
        return nodes + (rest.isEmpty ? [] : [.plain(rest.joined(separator: " "))])
    }

    static func name(of since: PackSince) -> String {
        let quarter = since.quarter.map { " of the \($0.words.lowercased())" } ?? ""
        return "the pack\(quarter) as at \(since.asAt.words)"
    }

    /// How it was made, so that nobody need ask.
    var method: [DocumentNode] { [heading("How this was made")] + madeFrom.map(DocumentNode.plain) }

    private var madeFrom: [String] {
        let rounds = pack.rounds.map { round in
            if let day = round.clearedOn {
                return "\(round.quarter.words): read by the strategy group on \(day.words)."
            }
            if let day = round.closedOn { return "\(round.quarter.words): closed on \(day.words)." }
            return "\(round.quarter.words): still open, so that answers can change after this day."
        }
        let what =
            pack.isInside
            ? "It is made from what leads answered, as at \(pack.asAt.words). What the figures say is worked out from deadlines, counts, reviews and silence; it isn’t public. It isn’t to be passed on outside the partnership."
            : "It is made from the records of \(pack.publisher.printable) as at \(pack.asAt.words). How an action is going is what its lead says. Every text was approved, and the strategy group has read it."
        let quoted = Set(pack.figures.figures.values.compactMap { $0.origin?.note.printable }).sorted()
        let figures = quoted.isEmpty ? [] : ["Figures that it quotes: \(quoted.joined(separator: "; "))"]
        return [what, rounds.joined(separator: " ")] + figures
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
