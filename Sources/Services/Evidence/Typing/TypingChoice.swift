/// What somebody types in: which measures, places and periods, and the text of each cell so far.
package struct TypingChoice: Sendable, Hashable, Codable {
    /// Measures' keys.
    package var measures: [String]
    /// Areas' codes.
    package var areas: [String]
    /// As typed: "Oct – Dec 2023".
    package var periods: [String]
    /// Who told the figures, for whoever looks at them later.
    package var told: String
    /// What stands in each cell, by ``TypingGrid/Cell/key``.
    package var values: [String: String]

    package init(
        measures: [String] = [], areas: [String] = [], periods: [String] = [], told: String = "",
        values: [String: String] = [:]
    ) {
        self.measures = measures
        self.areas = areas
        self.periods = periods
        self.told = told
        self.values = values
    }

    /// More makes a page that nobody can use.
    package static let mostColumns = 24
    package static let mostRows = 80
}

/// The grid of figures that a choice makes.
package struct TypingGrid: Sendable, Hashable {
    /// One figure to type.
    package struct Cell: Sendable, Hashable {
        /// Measure, area and days, joined by bars.
        package let key: String
        /// What it is of, for whoever can't see the grid.
        package let label: String
        package let text: String
        /// The figure for the same stretch a year before; empty where none is held.
        package let lastYear: String
        /// The figure that stands now; empty where none does.
        package let standing: String
    }

    package struct Row: Sendable, Hashable {
        package let name: String
        package let cells: [Cell]
    }

    package let choice: TypingChoice
    /// What stands over the columns.
    package let columns: [String]
    package let rows: [Row]
}
