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
        return MoneyTable.data(
            "The award in figures", ["What", "Sum"],
            rows.map { [DataCell($0.0), MoneyTable.cell($0.1)] }, weights: [70, 30])
    }

    var tranches: [DocumentNode] {
        let lines = book.lines(.tranche)
        guard !lines.isEmpty else { return [] }
        let whole = [DataCell("All tranches"), DataCell(), MoneyTable.cell(book.promised), DataCell(cameInAll)]
        return MoneyTable.data(
            "In what parts it comes", ["Tranche", "Due", "Sum", "Came"],
            lines.map { line in
                [
                    DataCell(line.words.printable), DataCell(line.on?.words ?? ""),
                    MoneyTable.cell(line.amount?.pence ?? 0), DataCell(line.settledOn?.words ?? "Not yet"),
                ]
            } + [whole], weights: [34, 24, 18, 24])
    }

    private var cameInAll: String { "\(Money.words(pence: book.received)) came" }

    var projects: [DocumentNode] {
        guard !report.projects.isEmpty else { return [.plain("Nothing is set aside for a project by name.")] }
        return MoneyTable.projects(
            "What each project was given and cost", report.sums, whole: "The award", amount: book.promise.amount.pence)
    }

    var outputs: [DocumentNode] {
        let counted = report.projects.compactMap { row in
            row.cost.map { (name: MoneyTable.name(row.sums), cost: $0) }
        }
        guard !counted.isEmpty else {
            return [.plain("Nothing was counted by \(report.day.words) for what the money paid for.")]
        }
        return MoneyTable.costs(counted, first: "Project")
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
        return rows.isEmpty ? [] : MoneyTable.data(caption, [name, "By", "State"], rows, weights: [50, 22, 28])
    }
}
