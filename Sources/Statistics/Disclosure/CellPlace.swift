/// The place of a cell in a table; both count from 0.
public struct CellPlace: Hashable, Comparable, Sendable {
    /// From 0.
    public let row, column: Int

    /// Whether the table has such a cell is asked by whoever takes the place.
    public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

    /// Row by row.
    public static func < (first: Self, second: Self) -> Bool {
        (first.row, first.column) < (second.row, second.column)
    }
}
