import CommunitySafety
import Proofreading

/// The tables of a return. Each that has sums ends with what they come to.
extension FundingReportDocument {
    var money: [DocumentNode] {
        var rows: [(String, Int)] = [("The award", book.promise.amount.pence)]
        if book.promised > 0 {
            rows += [("Received", book.received), ("Still to come", book.promise.amount.pence - book.received)]
        }
        rows += [("Spent", book.spent), ("Committed, and not paid yet", book.committed), ("Left", book.left)]
        if let underspend = report.underspend, let toReturn = report.toReturn {
            rows += [
                ("Not spent of the grant", underspend), ("Given back", report.givenBack),
                ("Still to be given back", toReturn),
            ]
        }
        return data(
            "The award in figures", ["What", "Sum"],
            rows.map { [DataCell($0.0), Self.money($0.1)] }, weights: [70, 30])
    }

    var tranches: [DocumentNode] {
        let lines = book.lines(.tranche)
        guard !lines.isEmpty else { return [] }
        let whole = [DataCell("All tranches"), DataCell(), Self.money(book.promised), DataCell(cameInAll)]
        return data(
            "In what parts it comes", ["Tranche", "Due", "Sum", "Came"],
            lines.map { line in
                [
                    DataCell(line.words.printable), DataCell(line.on?.words ?? ""),
                    Self.money(line.amount?.pence ?? 0), DataCell(line.settledOn?.words ?? "Not yet"),
                ]
            } + [whole], weights: [34, 24, 18, 24])
    }

    private var cameInAll: String { "\(Money.words(pence: book.received)) came" }

    var projects: [DocumentNode] {
        guard !report.projects.isEmpty else { return [.plain("Nothing is set aside for a project by name.")] }
        let rows = (report.projects + (report.rest.map { [$0] } ?? [])).map { row in
            [DataCell(Self.name(row))] + [row.setAside, row.spent, row.committed, row.left].map(Self.money)
        }
        let sums = [book.promise.amount.pence, book.spent, book.committed, book.left].map(Self.money)
        return data(
            "What each project was given and cost", ["Project", "Set aside", "Spent", "Committed", "Left"],
            rows + [[DataCell("The award")] + sums], weights: [40, 15, 15, 15, 15])
    }

    var outputs: [DocumentNode] {
        let counted = report.projects.filter { $0.output != nil }
        guard !counted.isEmpty else {
            return [.plain("Nothing was counted by \(report.day.words) for what the money paid for.")]
        }
        return data(
            "Cost beside output", ["Project", "Counted", "Spent", "For each"],
            counted.map { row in
                [
                    DataCell(Self.name(row)), DataCell(row.output?.words ?? ""), Self.money(row.spent),
                    row.unitCost.map(Self.money) ?? DataCell("–"),
                ]
            }, weights: [46, 20, 17, 17])
    }

    var conditions: [DocumentNode] {
        listed("What was asked for", .condition, "Condition", met: "Met", open: "Not met yet")
    }

    var returns: [DocumentNode] {
        listed("What the funder is sent", .report, "Return", met: "Sent", open: "Not sent yet")
    }

    /// What somebody wrote.
    var worth: [DocumentNode] {
        let text = book.promise.valueNote.split(whereSeparator: \.isNewline).map { String($0).printable }
        return text.map(DocumentNode.plain)
    }

    private func listed(
        _ caption: String, _ kind: MoneyLine.Kind, _ name: String, met: String, open: String
    ) -> [DocumentNode] {
        let rows = book.lines(kind).map { line in
            let late = line.isLate(on: report.day) ? ", and late" : ""
            return [
                DataCell(line.words.printable), DataCell(line.on?.words ?? ""),
                DataCell(line.settledOn.map { "\(met) on \($0.words)" } ?? open + late),
            ]
        }
        return rows.isEmpty ? [] : data(caption, [name, "By", "State"], rows, weights: [50, 22, 28])
    }

    private static func name(_ row: FundingReport.Row) -> String {
        row.project.printable + (row.action.isEmpty ? "" : " (action \(row.action.printable))")
    }

    private static func money(_ pence: Int) -> DataCell { DataCell(Money.words(pence: pence)) }

    private func data(_ caption: String, _ header: [String], _ rows: [[DataCell]], weights: [Int]) -> [DocumentNode] {
        [
            .table(
                DataTable(
                    caption: [.text(caption)], header: header.map { DataCell($0) }, rows: rows, hasRowHeaders: true,
                    weights: weights))
        ]
    }
}
