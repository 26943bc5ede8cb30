import CommunitySafety

/// A plan's funding lines as a table, with what they come to below it.
struct FundingTable {
    let plan: Plan

    init(_ plan: Plan) { self.plan = plan }

    var nodes: [DocumentNode] {
        guard !plan.fundingLines.isEmpty else { return [] }
        let table = DataTable(
            kind: .records,
            header: ["What it pays for", "From", "Amount", "Year or period", "Priority"].map { DataCell($0) },
            rows: plan.fundingLines.map(cells), hasRowHeaders: true, weights: [34, 22, 16, 12, 16])
        return [.table(table), .plain(FundingTotal(plan.fundingLines).words)]
    }

    private func cells(of line: FundingLine) -> [DataCell] {
        [
            DataCell(line.text.printable + (line.action.map { " (action \($0.printable))" } ?? "")),
            DataCell(line.funder?.printable ?? ""), DataCell(line.amountWords.printable),
            DataCell(line.period?.printable ?? ""), DataCell(priority(of: line).printable),
        ]
    }

    private func priority(of line: FundingLine) -> String {
        guard let slug = line.priority else { return "The plan as a whole" }
        return plan.priorities.first { $0.slug == slug }?.name ?? ""
    }
}
