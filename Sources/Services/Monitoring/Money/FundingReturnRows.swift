package import CommunitySafety
internal import Documents
package import Proofreading

/// The rows of a return to the funder: what each project was given, what it spent, and what came of it.
package struct FundingReturnRows: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
        package let project: String
        package let action: String
        package let setAside, spent, committed, left: Int
        /// "22 of 40"; empty where nobody counts it.
        package let output: String
        /// Pence for each that was reached, rounded; nil where nothing was reached or spent.
        package let unitCost: Int?
    }

    package let book: MoneyBook
    package let day: CalendarDate
    package let projects: [Row]

    package init(_ sight: ShowMoney.Sight, _ kind: FundingReturn) {
        let last = sight.book.lastDay(of: kind)
        day = last
        book = sight.book.asAt(day)
        projects = book.projects.map { project in
            let action = sight.actions.first { $0.address == project.line.action }
            // What was counted later isn’t what this money bought.
            let newest = project.line.action.flatMap { sight.outputs[$0] }
            let output = newest.flatMap { $0.to <= last ? $0 : nil }
            let reached = output?.count?.reached ?? 0
            return Row(
                project: project.line.words, action: action?.reference ?? action?.address ?? "",
                setAside: project.setAside, spent: project.spent, committed: project.committed, left: project.left,
                output: output?.count.map { "\(PrintedNumber.words($0.reached)) of \(PrintedNumber.words($0.target))" }
                    ?? "",
                unitCost: MoneyBook.each(project.spent, of: reached))
        }
    }

    static let header = [
        "Project", "Action", "Set aside (pounds)", "Spent (pounds)", "Committed (pounds)", "Left (pounds)", "Output",
        "Cost of each (pounds)",
    ]

    /// Sums in pounds with two places, which every spreadsheet reads.
    var rows: [[CSVWriter.Cell]] {
        var rows: [[CSVWriter.Cell]] = []
        for row in projects {
            var cells: [CSVWriter.Cell] = [.words(row.project), .words(row.action)]
            cells += Self.cells([row.setAside, row.spent, row.committed, row.left])
            cells.append(.words(row.output))
            cells.append(.plain(row.unitCost.map(Self.pounds) ?? ""))
            rows.append(cells)
        }
        var whole: [CSVWriter.Cell] = [.words("Award: \(book.promise.name)"), .words("")]
        whole += Self.cells([book.promise.amount.pence, book.spent, book.committed, book.left])
        whole += [.words(""), .plain("")]
        return rows + [whole]
    }

    private static func cells(_ sums: [Int]) -> [CSVWriter.Cell] { sums.map { CSVWriter.Cell.plain(pounds($0)) } }

    private static func pounds(_ pence: Int) -> String {
        let rest = abs(pence) % 100
        return "\(pence < 0 ? "-" : "")\(abs(pence) / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
