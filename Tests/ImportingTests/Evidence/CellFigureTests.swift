import CommunitySafety
import Importing
import Proofreading
import Testing

@Suite struct CellFigureTests {
    private func read(
        _ text: String, _ unit: MeasureUnit = .count, dash: TableMapping.Dash? = nil, brackets: Bool = false
    ) -> CellReading {
        CellFigureReader(unit: unit, dash: dash, bracketsAreNegative: brackets).read(.text(text))
    }

    @Test(arguments: [
        ("1,155", 1155.0), ("1 155", 1155), ("1\u{A0}155", 1155), ("12,345,678", 12_345_678), ("307", 307),
        (" 86 ", 86),
        ("307¹", 307), ("307*", 307), ("307 †", 307), ("307[1]", 307), ("307 (r)", 307), ("nil", 0), ("0.5", 0.5),
    ])
    func `a number is read with its thousands and without its footnote`(text: String, value: Double) {
        #expect(read(text) == .value(value, .final))
    }

    @Test(arguments: ["307 (p)", "307p", "307 [p]"]) func `a provisional number is marked so`(text: String) {
        #expect(read(text) == .value(307, .provisional))
    }

    @Test(arguments: ["*", "**", "<5", "< 5", "<10", "less than 5", "fewer than 3", "[c]"])
    func `a number that the sender hid is no nought`(text: String) { #expect(read(text) == .hidden) }

    @Test(arguments: ["..", "n/a", "N/A", "no return", "tbc", "not available"])
    func `what wasn't given is no nought`(text: String) { #expect(read(text) == .noReturn) }

    @Test(arguments: ["-", "–", "—"]) func `a dash means what the mapping says, and is refused until it does`(
        text: String
    ) {
        #expect(read(text) == .refused(.dash))
        #expect(read(text, dash: .nought) == .value(0, .final))
        #expect(read(text, dash: .noReturn) == .noReturn)
        #expect(read(text, dash: .hidden) == .hidden)
    }

    @Test func `brackets are negative only where the user says so`() {
        #expect(read("(12)", .percent) == .refused(.brackets))
        #expect(read("(12)", .percent, brackets: true) == .value(-12, .final))
        #expect(read("(12)", .count, brackets: true) == .refused(.negative))
    }

    @Test func `per cent and pounds need a measure of their kind`() {
        #expect(read("12%", .percent) == .value(12, .final))
        #expect(read("12%") == .refused(.percent))
        #expect(read("£1,200", .pence) == .value(120_000, .final))
        #expect(read("1,200.50", .pence) == .value(120_050, .final))
        #expect(read("£1,200") == .refused(.money))
    }

    @Test(arguments: [
        ("90 (2021: 53)", CellFault.severalNumbers), ("77, 95", .severalNumbers), ("about forty", .noNumber),
        ("1,15", .noNumber), ("1.155,0", .noNumber), ("12 Oct", .noNumber), ("-3", .negative), ("1,2,3", .noNumber),
    ])
    func `a cell that could mean two things is refused`(text: String, fault: CellFault) {
        #expect(read(text) == .refused(fault))
        #expect(!fault.words.remedy.isEmpty)
    }

    @Test(arguments: ["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#N/A", "#n/a"])
    func `a formula that failed is neither empty nor nought nor "no return"`(sign: String) {
        #expect(read(sign) == .refused(.failedFormula))
        #expect(read(sign, dash: .nought) == .refused(.failedFormula))
        let reader = CellFigureReader(unit: .count, dash: nil, bracketsAreNegative: false)
        #expect(reader.read(.failure(sign)) == .refused(.failedFormula))
        #expect(reader.read(.failure("Err:502")) == .refused(.failedFormula))
        #expect(read("#1") == .refused(.noNumber))
        #expect(!SheetCell.text("#REF! in the old file").isFailure)
    }

    @Test func `dates, truths and blanks are no figures`() throws {
        let reader = CellFigureReader(unit: .count, dash: nil, bracketsAreNegative: false)
        #expect(reader.read(.truth(true)) == .refused(.truth))
        #expect(reader.read(.empty) == .empty)
        #expect(reader.read(.number(.greatestFiniteMagnitude)) == .refused(.tooLarge))
        let day = try #require(SheetDate.day(.text("2022-03-14")))
        #expect(reader.read(.date(day)) == .refused(.date))
    }

    /// 44,562 is 1 January 2022 in Excel, and 1 is 1 January 1900.
    @Test(arguments: [
        SheetCell.number(44_562), .text("44562"), .text("1/1/2022"), .text("01/01/22"), .text("1 January 2022"),
        .text("2022-01-01"), .text("2022-01-01 13:45"), .text("1-Jan-22"), .text("01.01.2022"),
    ])
    func `a day is read however a spreadsheet holds it`(cell: SheetCell) {
        #expect(SheetDate.day(cell)?.iso == "2022-01-01")
    }

    @Test(arguments: [SheetCell.text("13/13/2022"), .text("soon"), .number(12), .number(99_999), .truth(true)])
    func `what is no day isn't taken for one`(cell: SheetCell) { #expect(SheetDate.day(cell) == nil) }
}
