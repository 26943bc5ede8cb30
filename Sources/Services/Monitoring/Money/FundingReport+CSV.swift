package import CommunitySafety
internal import Documents
internal import Proofreading

extension FundingReport {
    /// Of an award as somebody inside sees it.
    package init(_ sight: ShowMoney.Sight, _ kind: FundingReturn) {
        self.init(
            sight.book, kind, outputs: sight.outputs,
            names: Dictionary(
                sight.actions.map { ($0.address, $0.reference ?? $0.address) }, uniquingKeysWith: { first, _ in first })
        )
    }

    /// A row a project, one for what belongs to none, then the award as a whole. Sums are in pounds with two places, which every
    /// spreadsheet reads.
    var csv: [UInt8] {
        var writer = CSVWriter(isMarked: true)
        writer.append(
            [
                "Project", "Action", "Set aside (pounds)", "Spent (pounds)", "Committed (pounds)", "Left (pounds)",
                "Output", "Cost of each (pounds)", "Counted up to", "Spent by then (pounds)",
            ].map(CSVWriter.Cell.words))
        for row in projects { writer.append(Self.cells(row.sums) + Self.cells(row.cost)) }
        if let rest = book.restSums { writer.append(Self.cells(rest) + Self.cells(nil)) }
        var whole: [CSVWriter.Cell] = [.words("Award: \(book.promise.name)"), .words("")]
        whole += Self.sums([book.promise.amount.pence, book.spent, book.committed, book.left])
        writer.append(whole + Self.cells(nil))
        return writer.bytes
    }

    private static func cells(_ row: ProjectSums) -> [CSVWriter.Cell] {
        [.words(row.words), .words(row.action)] + sums([row.setAside, row.spent, row.committed, row.left])
    }

    private static func cells(_ cost: OutputCost?) -> [CSVWriter.Cell] {
        guard let cost else { return [.words(""), .plain(""), .plain(""), .plain("")] }
        return [
            .words(cost.countWords), .plain(cost.each.map(pounds) ?? ""), .plain(cost.to.iso),
            .plain(pounds(cost.spent)),
        ]
    }

    private static func sums(_ sums: [Int]) -> [CSVWriter.Cell] { sums.map { CSVWriter.Cell.plain(pounds($0)) } }

    private static func pounds(_ pence: Int) -> String {
        let rest = abs(pence) % 100
        return "\(pence < 0 ? "-" : "")\(abs(pence) / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
