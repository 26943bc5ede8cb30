/// One sheet of a workbook, or a file of comma-separated values, cell by cell from its first row.
package struct SheetGrid: Sendable, Hashable {
    /// The sheet's name; of a file its name.
    package var name: String
    package var rows: [[SheetCell]]

    package init(name: String, rows: [[SheetCell]]) {
        self.name = name
        self.rows = rows
    }
}
