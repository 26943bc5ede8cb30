/// Lines of plain text that make a table, with the table's columns.
struct ColumnRegion {
    /// The table's lines in order, as indices into the text's; page furniture is not among them.
    var lines: [Int]
    /// Heads and feet of pages between the lines.
    var furniture: [Int]
    /// The columns in order, none overlapping.
    var columns: [Range<Int>]
    /// The first line after the table.
    var end: Int
}
