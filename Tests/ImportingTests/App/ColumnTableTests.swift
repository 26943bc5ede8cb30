import Proofreading
import Testing

@testable import Importing

@Suite struct ColumnTableTests {
    static let actions: [[String]] = [
        ["Ref", "Action", "Lead", "Partners", "By when"],
        ["1.1", "Hold a tasking meeting each month on the places with most reports", "CSU", "All partners", "Monthly"],
        [
            "1.2", "Fit brighter lighting in four car parks, and tell residents when it is done", "Aldmere Council",
            "Merrowshire Police", "September 2025",
        ],
        ["1.3", "Run a campaign against litter", "CSU", "", "June 2025"],
        ["1.4", "Agree a referral route for young people", "MCC", "Open Door Trust", "Ongoing"],
        ["2.1", "Train 40 staff to spot coercive control", "Fire and Rescue Service", "ICB", "31 March 2026"],
    ]
    static let unnumbered: [[String]] = actions.map { Array($0.dropFirst()) }
    static let figures: [[String]] = [
        ["Enforcement", "Oct-Dec 24", "Jan-Mar 25", "Total"],
        ["Warning letters", "14", "19", "33"],
        ["Acceptable behaviour agreements", "6", "4", "10"],
        ["Closure orders", "1", "-", "1"],
        ["All measures", "1,021", "1,123", "2,144"],
    ]
    static let layouts: [ColumnLayout] = [false, true].flatMap { rule in
        [false, true].flatMap { blank in
            [2, 3, 6].flatMap { gap in
                [[5, 40, 16, 16, 14], [5, 26, 12, 12, 10], [4, 70, 24, 20, 14]].map {
                    ColumnLayout(widths: $0, gap: gap, hasRule: rule, hasBlankLines: blank)
                }
            }
        }
    }

    @Test(arguments: layouts) func `an action table set in columns is read row by row`(_ layout: ColumnLayout) throws {
        #expect(try Self.cells(layout.text(of: Self.actions)) == Self.actions)
    }

    @Test(arguments: layouts) func `a table without references is read row by row`(_ layout: ColumnLayout) throws {
        var layout = layout
        layout.widths.removeFirst()
        #expect(try Self.cells(layout.text(of: Self.unnumbered)) == Self.unnumbered)
    }

    @Test(arguments: layouts) func `figures set to the right keep their columns`(_ layout: ColumnLayout) throws {
        var layout = layout
        layout.widths = [20, 11, 11, 8]
        layout.rightAligned = [1, 2, 3]
        #expect(try Self.cells(layout.text(of: Self.figures)) == Self.figures)
    }

    @Test(arguments: layouts) func `a page's foot inside a table is no row`(_ layout: ColumnLayout) throws {
        var layout = layout
        layout.pageAfter = 2
        #expect(try Self.cells(layout.text(of: Self.actions)) == Self.actions)
    }

    /// The words of the only table's cells.
    static func cells(_ text: String) throws -> [[String]] {
        let document = try DocumentReader().read(
            Array(("Before the table.\n\n" + text + "\nAfter it.\n").utf8), format: .text)
        let tables = document.blocks.compactMap(\.table)
        #expect(tables.count == 1)
        return (tables.first?.rows ?? []).map { row in
            row.cells.map { $0.string.replacing("\n", with: " ") }
        }
    }
}
