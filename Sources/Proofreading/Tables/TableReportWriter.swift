/// Turns what was found in a table into findings and claims with their places in the document and their quotes.
struct TableReportWriter {
    let document: SourceDocument
    /// The table's block, from 0.
    let block: Int
    let table: Table

    func findings(of audit: TableAudit) -> [Finding] {
        audit.faults.map { fault in
            Finding(
                rule: fault.rule, severity: fault.severity, place: place(fault.row, fault.column),
                quote: quote(fault.row ?? 0),
                message: fault.message, stated: fault.stated, recomputed: fault.recomputed, suggestion: fault.suggestion
            )
        }.sorted { $0.place < $1.place }
    }

    func claims(of audit: TableAudit) -> [Claim] {
        let claims =
            audit.equations.map { claim($0) }
            + audit.directions.map { direction in
                Claim(
                    place: place(direction.cell.row, direction.cell.column), quote: quote(direction.cell.row),
                    kind: .change,
                    verdict: direction.holds ? .consistent : .inconsistent)
            }
            + audit.bracketShares.map { test in
                Claim(
                    place: place(test.cell.row, test.cell.column), quote: quote(test.cell.row), kind: .share,
                    verdict: test.holds ? .consistent : .inconsistent, percent: test.reading.share,
                    parts: [test.reading.value])
            }
        return claims.sorted { $0.place < $1.place }
    }

    private func claim(_ equation: Equation) -> Claim {
        var claim = Claim(
            place: place(equation.target.row, equation.target.column), quote: quote(equation.target.row),
            kind: equation.formula.claimKind,
            verdict: equation.verdict)
        let figures = equation.operands.compactMap { cell in amount(cell) }
        switch equation.formula {
        case .sum, .running, .product, .mean, .remainder:
            claim.parts = figures
            claim.whole = equation.statedValue
        case .difference, .gap, .step:
            claim.before = figures.last
            claim.after = figures.first
            claim.difference = equation.statedValue
        case .percentChange, .stepPercent:
            claim.before = figures.first
            claim.after = figures.last
            claim.percent = equation.statedValue
        case .ratio, .share:
            claim.parts = figures.first.map { [$0] } ?? []
            claim.whole = figures.count > 1 ? figures.last : nil
            claim.percent = equation.formula.rule == .figuresShare ? equation.statedValue : nil
        }
        return claim
    }

    private func amount(_ cell: TableGrid.Cell) -> Double? {
        guard table.rows.indices.contains(cell.row), table.rows[cell.row].cells.indices.contains(cell.column) else {
            return nil
        }
        return CellScanner.read(table.rows[cell.row].cells[cell.column].string).amount
    }

    private func place(_ row: Int?, _ column: Int?) -> Place {
        guard let row else {
            return Place(
                block: block + 1, line: table.rows.first?.line, column: table.rows.first?.line == nil ? nil : 1,
                endLine: table.rows.last?.line)
        }
        let line = table.rows.indices.contains(row) ? table.rows[row].line : nil
        return Place(
            block: block + 1, row: row + 1, cell: column.map { $0 + 1 }, line: line, column: line == nil ? nil : 1)
    }

    /// The row as it stands in the file, or its cells joined where the file has no lines.
    private func quote(_ row: Int) -> String {
        guard table.rows.indices.contains(row) else { return "" }
        if let line = table.rows[row].line, document.lines.indices.contains(line - 1) {
            return document.lines[line - 1]
        }
        return table.rows[row].cells.map(\.string).joined(separator: " | ")
    }
}
