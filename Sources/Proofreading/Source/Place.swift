/// Where something stands in a document as read. All counts are 1-based, as people count.
public struct Place: Sendable, Hashable {
    public var block: Int
    /// Row of a table, header rows counted; nil outside tables.
    public var row: Int?
    /// Cell of the row, counted in the grid; nil when the whole row is meant.
    public var cell: Int?
    /// Line and column in the file (column in Unicode scalars), for formats with lines.
    public var line: Int?
    public var column: Int?
    /// The last line, where the place is a stretch of several lines.
    public var endLine: Int?

    public init(
        block: Int, row: Int? = nil, cell: Int? = nil, line: Int? = nil, column: Int? = nil,
        endLine: Int? = nil
    ) {
        self.block = block
        self.row = row
        self.cell = cell
        self.line = line
        self.column = column
        self.endLine = endLine
    }
}

extension Place: Comparable {
    /// Document order.
    public static func < (left: Place, right: Place) -> Bool {
        (left.block, left.row ?? 0, left.cell ?? 0, left.line ?? 0, left.column ?? 0)
            < (right.block, right.row ?? 0, right.cell ?? 0, right.line ?? 0, right.column ?? 0)
    }
}
