import Proofreading
import Testing

@Suite struct CellFigureTests {
    @Test(arguments: [
        ("1,155", 1155.0), ("0", 0), ("(12)", -12), ("12%", 12), ("£1.2m", 1_200_000), ("-5016", -5016), ("2018", 2018),
        ("7.4", 7.4), ("£46,500", 46_500),
        ("1\u{00A0}234", 1234), ("15*", 15), ("+3", 3),
    ])
    func `a cell with one number gives that number`(cell: String, value: Double) throws {
        guard case .number(let quantity) = CellFigure(cell) else {
            Issue.record("\(cell) was read as \(CellFigure(cell))")
            return
        }
        #expect(abs(quantity.value - value) < 1e-9)
    }

    @Test(arguments: ["-", "–", "—", "--"])
    func `a dash counts as nought`(cell: String) {
        #expect(CellFigure(cell) == .dash)
        #expect(CellFigure(cell).value == 0)
    }

    @Test(arguments: ["*", "<5", "n/a", "N/A", "..", "c"])
    func `a number that isn't printed is withheld, not nought`(cell: String) {
        #expect(CellFigure(cell) == .withheld)
        #expect(CellFigure(cell).value == nil)
    }

    @Test(arguments: ["Q1", "2018/19", "Oct – Dec 21", "12 March 2024", "8-10", "Warning letters", "1st", "two of 3"])
    func `dates, ranges, ordinals and words are no number`(cell: String) {
        #expect(CellFigure(cell) == .words)
    }

    @Test func `an empty cell is empty`() {
        #expect(CellFigure("") == .empty)
        #expect(CellFigure(" \n ") == .empty)
    }
}
