import CommunitySafety
import HTML

/// Funding lines as rows of a table, with what they come to.
struct FundingList: Sendable, Hashable {
    struct Row: Sendable, Hashable {
        var text: String
        /// The action that it pays for, “Action 1.1”, and its page; nil for none.
        var actionName: String
        var actionURL: SiteURL?
        var funder: String
        var amount: String
        var period: String
        /// The priority's name; of a line of none, the plan as a whole.
        var priority: String
    }

    var rows: [Row]
    /// “Total: £39,000.”; empty where there is no line.
    var total: String

    init(_ lines: [FundingLine], of plan: Plan) {
        let names = Dictionary(plan.priorities.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        rows = lines.map { line in
            Row(
                text: line.text,
                actionName: line.action.map { "Action \($0)" } ?? "",
                actionURL: line.action.map { .action(plan.year, address: $0) },
                funder: line.funder ?? "", amount: line.amountWords, period: line.period ?? "",
                priority: line.priority.map { names[$0] ?? "" } ?? "The plan as a whole")
        }
        total = FundingTotal(lines).words
    }

    var isEmpty: Bool { rows.isEmpty }

    /// - Parameter ofOnePriority: leaves the priorities out.
    @MarkupBuilder func markup(caption: String, ofOnePriority: Bool = false) -> Markup {
        let hasPeriods = rows.contains { !$0.period.isEmpty }
        if !rows.isEmpty {
            RecordTable(
                caption: caption, style: "ww-table--tight ww-plain-rows",
                columns: [
                    .init(name: "What it pays for"), .init(name: "From"), .init(name: "Amount", isNumber: true),
                ] + (hasPeriods ? [.init(name: "For")] : []) + (ofOnePriority ? [] : [.init(name: "Priority")]),
                rows: rows.map { row in
                    [.init(words(of: row)), .init(row.funder), .init(row.amount)]
                        + (hasPeriods ? [.init(period(of: row))] : []) + (ofOnePriority ? [] : [.init(row.priority)])
                }
            ).markup
            p(.class("ww-body ww-body--s ww-after")) { total }
        }
    }

    /// “2023-24” on one line; longer words may break.
    private func period(of row: Row) -> Markup {
        row.period.count > 9 ? Markup(text: row.period) : span(.class("ww-nowrap")) { row.period }
    }

    @MarkupBuilder private func words(of row: Row) -> Markup {
        row.text
        if let url = row.actionURL {
            span(.class("ww-acts__more ww-fine")) { link(row.actionName, to: url) }
        }
    }
}
