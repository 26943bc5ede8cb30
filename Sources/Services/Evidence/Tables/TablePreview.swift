package import CommunitySafety

/// What a table would bring, before anything of it is kept.
package struct TablePreview: Sendable, Hashable {
    /// One figure and what it would do.
    package struct Line: Sendable, Hashable {
        package enum Deed: Sendable, Hashable {
            case new
            /// What stands now, in words.
            case revised(from: String)
            case unchanged
        }

        package let measure: String
        package let area: String
        package let period: String
        package let breakdown: String
        package let value: String
        package let deed: Deed
        /// Where it stands: row and column of the sheet.
        package let row: Int
        package let column: String
    }

    package let tally: LoadTally
    /// In the order of the table.
    package let lines: [Line]
    package let problems: [LoadProblem]
    package let unknownMeasures: [String]
    package let unknownAreas: [String]
    package let asksAboutDash: Bool

    package func lines(_ isWanted: (Line.Deed) -> Bool) -> [Line] { lines.filter { isWanted($0.deed) } }

    /// Those that stand in the way of some cell or row.
    package var refusals: [LoadProblem] { problems.filter { $0.weight != .warns } }
    /// The same without names that we don't know, which are asked about by themselves.
    package var otherRefusals: [LoadProblem] {
        refusals.filter { $0.code != "load.unknownMeasure" && $0.code != "load.unknownArea" }
    }

    package var warnings: [LoadProblem] { problems.filter { $0.weight == .warns } }
}
