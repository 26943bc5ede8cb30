import CommunitySafety
import Proofreading

/// Tables of money, the same in a return and in a pack.
enum MoneyTable {
    /// Projects with what each was given and cost; the last line is what they add up to.
    static func projects(
        _ caption: String, _ projects: [ProjectSums], whole: String, amount: Int
    ) -> [DocumentNode] {
        let rows = projects.map { line in
            [DataCell(name(line))] + [line.setAside, line.spent, line.committed, line.left].map(cell)
        }
        let (spent, committed) = (projects.reduce(0) { $0 + $1.spent }, projects.reduce(0) { $0 + $1.committed })
        let sums = [amount, spent, committed, amount - spent - committed].map(cell)
        return data(
            caption, ["Project", "Set aside", "Spent", "Committed", "Left"],
            rows + [[DataCell(whole.printable)] + sums], weights: [40, 15, 15, 15, 15])
    }

    /// What was counted beside what it had cost by then; `names` stand first in each line.
    static func costs(_ lines: [(name: String, cost: OutputCost)], first: String) -> [DocumentNode] {
        let rows = lines.map { name, cost in
            [
                DataCell(name.printable), DataCell(cost.countWords), DataCell(cost.to.words), cell(cost.spent),
                DataCell(cost.eachWords ?? (cost.isShared ? "other money paid too" : "–")),
            ]
        }
        return data(
            "Cost beside output", [first, "Counted", "By", "Spent by then", "For each"], rows,
            weights: [36, 14, 18, 16, 16])
    }

    static func name(_ line: ProjectSums) -> String {
        line.words.printable + (line.action.isEmpty ? "" : " (action \(line.action.printable))")
    }

    static func cell(_ pence: Int) -> DataCell { DataCell(Money.words(pence: pence)) }

    static func data(_ caption: String, _ header: [String], _ rows: [[DataCell]], weights: [Int]) -> [DocumentNode] {
        [
            .table(
                DataTable(
                    caption: [.text(caption.printable)], header: header.map { DataCell($0) }, rows: rows,
                    hasRowHeaders: true, weights: weights))
        ]
    }
}
