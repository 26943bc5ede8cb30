import CommunitySafety
import Proofreading
import Services

extension ProposalPage {
    init(_ proposal: ImportProposal, for visitor: Visitor) {
        let plan = proposal.reading.plan
        name = proposal.fileName
        self.visitor = visitor
        url = .proposal(proposal.id)
        version = proposal.version
        caption = "\(proposal.fileName) · \(plan.title.isEmpty ? "without a title" : plan.title)"
        answer = Self.answer(plan)
        canAccept = !plan.priorities.isEmpty || !plan.actions.isEmpty || !plan.successMeasures.isEmpty
        diagnostics = proposal.reading.diagnostics.filter { $0.severity != .advice }.map(Remark.init)
        names = Self.names(plan)
        members = plan.members.map(\.name)
        tables = proposal.tables.map { ProposalTable($0, of: proposal) }
        lists = Self.lists(plan)
        blocks = proposal.reading.blocks.map { [String($0.block), $0.use.words, $0.section, $0.excerpt] }
    }

    private static func answer(_ plan: Plan) -> String {
        let counts = [
            Counted.things(plan.priorities.count, "priority", "priorities"),
            Counted.things(plan.actions.count, "action", "actions"),
            Counted.things(plan.successMeasures.count, "measure of success", "measures of success"),
            Counted.things(plan.members.count, "member", "members"),
        ]
        return "We read \(counts.dropLast().joined(separator: ", ")) and \(counts.last ?? "") for \(plan.year.name)."
    }

    /// Names that are a guess, or no member's, by how often they stand in the plan.
    private static func names(_ plan: Plan) -> [NameRow] {
        let known = Set(plan.members.flatMap { [$0.name] + $0.aliases })
        var rows: [String: NameRow] = [:]
        for party in plan.actions.flatMap({ $0.leads + $0.partners }) where !party.isEverybody {
            guard !known.contains(party.party) || party.guessed && party.party != party.printed else { continue }
            rows[party.printed, default: NameRow(printed: party.printed, party: party.party, count: 0)].count += 1
        }
        return rows.values.sorted { ($1.count, $0.printed) < ($0.count, $1.printed) }
    }

    private static func lists(_ plan: Plan) -> [(heading: String, items: [String])] {
        [
            ("Priorities in their order", plan.priorities.map(\.name)),
            ("Measures of success", plan.successMeasures.map(\.text)),
            ("Members", plan.members.map(\.name)),
        ]
    }
}

extension ProposalPage.Remark {
    init(_ diagnostic: Diagnostic) {
        place = diagnostic.place?.words ?? "the whole document"
        message = diagnostic.message
        remedy = diagnostic.remedy
    }
}

extension Place {
    /// Where it is, for a person: the line where the file has lines, else the block.
    fileprivate var words: String {
        if let line { return "line \(line)" }
        guard let row else { return "block \(block)" }
        return "table in block \(block), row \(row)"
    }
}

extension ProposalTable {
    init(_ table: ProposedTable, of proposal: ImportProposal) {
        block = table.block
        headings = table.headings
        contents = table.contents
        shape = "\(table.headings.count) columns and \(Counted.things(table.rows.count, "row", "rows"))"
        let actions = proposal.reading.plan.actions
        let first = table.rows.lazy.compactMap(\.action).first.flatMap {
            actions.indices.contains($0) ? actions[$0] : nil
        }
        let priority = first?.priority.flatMap { slug in proposal.reading.plan.priorities.first { $0.slug == slug } }
        title = priority?.name ?? table.headings.filter { !$0.isEmpty }.joined(separator: ", ")
        lines = table.rows.map { Line($0, actions, .proposalRow(proposal.id, block: table.block, row: $0.row)) }
    }
}

extension ProposalTable.Line {
    init(_ proposed: ProposedRow, _ actions: [Action], _ url: SiteURL) {
        let action = proposed.action.flatMap { actions.indices.contains($0) ? actions[$0] : nil }
        row = proposed.row
        source = proposed.cells
        self.url = url
        self.action = action.map { [$0.reference, $0.text].compactMap(\.self).joined(separator: " ") } ?? ""
        leads = action?.leads.map(\.shown).joined(separator: "; ") ?? ""
        partners = action?.partners.map(\.shown).joined(separator: "; ") ?? ""
        byWhen = action?.byWhen.printed ?? ""
        note = proposed.isMerged ? "goes on with the row above" : action == nil ? "no action of its own" : ""
    }
}

extension ActionParty {
    /// The words printed, with the name that they stand for where it differs.
    fileprivate var shown: String { party == printed ? printed : "\(printed) (\(party))" }
}

extension BlockUse.Use {
    /// What a block became, in plain words.
    fileprivate var words: String {
        switch self {
        case .title: "title"
        case .contents: "contents page"
        case .heading: "heading"
        case .aims: "aims"
        case .priorityList: "list of priorities"
        case .successMeasures: "measures of success"
        case .actionTable: "actions"
        case .statisticalTable: "table of figures"
        case .funding: "funding"
        case .members: "members"
        case .termsOfReference: "terms of reference"
        case .narrative: "text"
        case .furniture: "left out (repeated on pages)"
        }
    }
}
