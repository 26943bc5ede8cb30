package import CommunitySafety

/// What a mapping makes of a table.
package struct TableReading: Sendable, Hashable {
    /// A figure with the cell that it stands in; of incidents the first row that was counted.
    package struct Figure: Sendable, Hashable {
        package let observation: Observation
        /// From 1, as the spreadsheet numbers its rows.
        package let row: Int
        /// `C Oct – Dec 21`: the column's letter and what stands over it.
        package let column: String
    }

    package var figures: [Figure] = []
    /// In the order of the rows.
    package var problems: [LoadProblem] = []
    /// How many rows of figures or incidents there were.
    package var rows = 0
    /// Words that stand for no measure on record, each once, in their order.
    package var unknownMeasures: [String] = []
    package var unknownAreas: [String] = []
    /// Whether "-" stands somewhere and nobody has said what it means.
    package var asksAboutDash = false

    package init() {}

    /// The rows, from 1, of which something isn't taken.
    package var refusedRows: [Int] { Set(problems.filter { $0.weight == .refuses }.compactMap(\.row)).sorted() }
}
