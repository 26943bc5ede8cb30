import CommunitySafety

/// A quoted table, chart or map as a node of the document.
struct QuotedNode {
    let figure: QuotedFigure

    init(_ figure: QuotedFigure) { self.figure = figure }

    var node: DocumentNode {
        guard let block = figure.block else { return .plain(figure.words) }
        let table = table(block)
        let small = figure.origin.map(\.sourceNote) ?? ""
        switch block.picture {
        case .none: return .table(table)
        case .months(let months):
            guard let run = months.run else { return .table(table) }
            let chart = MonthlyChart(run, counted: months.counted, polarity: months.polarity)
            let note = [chart.note, chart.scaleNote ?? "", small].filter { !$0.isEmpty }.joined(separator: " ")
            return figureNode(figure.words, "\(figure.words). \(run.description)", .months(chart), note, table)
        case .places(let places):
            let map = QuotedMap(places, finding: figure.words).map
            return figureNode(figure.words, map.description, .map(map), small, table)
        }
    }

    private func figureNode(
        _ finding: String, _ alternative: String, _ drawing: FigureDrawing, _ note: String, _ table: DataTable
    ) -> DocumentNode {
        let made = Figure(
            caption: [.text(finding.printable)], alternative: alternative.printable, drawing: drawing,
            note: note.isEmpty ? [] : [.text(note.printable)], table: table)
        return made.map(DocumentNode.figure) ?? .table(table)
    }

    private func table(_ block: QuotedBlock) -> DataTable {
        let note = figure.origin.map { [Inline.text(figure.words.printable), .footnote([.text($0.note.printable)])] }
        let isBare = block.picture == .none
        return DataTable(
            caption: isBare ? note ?? [.text(figure.words.printable)] : [],
            header: block.header.map { DataCell($0.printable) },
            rows: block.rows.map { $0.map { DataCell($0.printable) } }, hasRowHeaders: true)
    }
}
