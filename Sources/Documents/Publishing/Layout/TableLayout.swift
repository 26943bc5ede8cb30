/// How a table goes on paper: as a grid on the page as it is, as a grid on a page turned sideways, or as a list.
struct TableLayout {
    enum Shape: Equatable { case upright, sideways, list }

    let shape: Shape
    /// The columns' widths in points; empty for a list.
    let widths: [Double]

    /// - Parameters:
    ///   - size: the type size in the table, in points; it is kept, never shrunk.
    ///   - measure: the width of the text on an upright page and on a sideways one, in points.
    init(_ table: DataTable, size: Double, measure: (upright: Double, sideways: Double)) {
        let columns = ColumnWidths(table, type: TextWidth(size: size))
        if columns.fit(in: measure.upright) {
            shape = .upright
            widths = columns.widths(filling: measure.upright)
        } else if table.kind == .data, columns.fit(in: measure.sideways) {
            shape = .sideways
            widths = columns.widths(filling: measure.sideways)
        } else {
            shape = .list
            widths = []
        }
    }
}
