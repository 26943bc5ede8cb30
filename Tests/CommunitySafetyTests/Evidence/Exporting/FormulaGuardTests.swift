import CommunitySafety
import Testing

@Suite struct FormulaGuardTests {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
        ("\r=1", "'\r=1"), ("'=1", "''=1"), ("''@x", "'''@x"),
    ])
    func `what a spreadsheet would run begins with an apostrophe, and comes back`(words: String, cell: String) {
        #expect(FormulaGuard.guarded(words) == cell)
        #expect(FormulaGuard.unguarded(cell) == words)
    }

    @Test(arguments: ["", "Quay", "'tis", "1=1", " =1", "’=1", "'", "É=", "O'Neill-Smith"])
    func `everything else stays as it is`(words: String) {
        #expect(FormulaGuard.guarded(words) == words)
        #expect(FormulaGuard.unguarded(words) == words)
    }

    @Test(arguments: [
        (90.0, "90"), (0, "0"), (-3, "-3"), (12.5, "12.5"), (0.1, "0.1"), (2_501, "2501"),
        (9_007_199_254_740_991, "9007199254740991"),
    ])
    func `numbers are written as they are counted`(value: Double, text: String) {
        #expect(OpenFigure.text(value) == text)
    }

    @Test func `every number is read again as the same`() {
        for value in [1 / 3, 1e21, .leastNonzeroMagnitude, -0.07, 1_234_567.891, .greatestFiniteMagnitude] as [Double] {
            #expect(Double(OpenFigure.text(value)) == value)
        }
    }
}
