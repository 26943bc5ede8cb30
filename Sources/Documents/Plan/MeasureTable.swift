import CommunitySafety

/// The success measures under one heading as a table, for those that say more than their words do. Columns that nothing stands in
/// are left out, and so is a caption: the heading above says what it would.
struct MeasureTable {
    let table: DataTable

    /// Nil where the words say it all, so that a list will do.
    init?(_ measures: [SuccessMeasure]) {
        guard measures.contains(where: \.needsTable) else { return nil }
        let columns = Self.columns.enumerated().filter { index, column in
            index == 0 || measures.contains { !column.words($0).isEmpty }
        }.map(\.element)
        table = DataTable(
            kind: .records, header: columns.map { DataCell($0.name) },
            rows: measures.map { measure in columns.map { DataCell($0.words(measure).printable) } },
            hasRowHeaders: true)
    }

    private static let columns: [(name: String, words: @Sendable (SuccessMeasure) -> String)] = [
        ("Measure", { $0.text }), ("Baseline", { $0.baseline ?? "" }), ("Target", { $0.target ?? "" }),
        ("Direction", { $0.polarity?.words ?? "" }), ("By when", { $0.due.printed }),
        ("Source", { $0.source ?? "" }),
    ]
}

extension SuccessMeasure {
    /// Whether something is known of it that its words don't say.
    fileprivate var needsTable: Bool {
        hasParticulars || [baseline, target].contains { figure in figure.map { !text.contains($0) } ?? false }
    }
}
