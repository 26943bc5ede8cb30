import Testing

@testable import Documents

struct `A table goes on paper` {
    private static let page = PrintForm.standard.measure

    private static func table(columns: Int, word: String, kind: DataTable.Kind = .data) -> DataTable {
        let cells = (0..<columns).map { _ in DataCell(word) }
        return DataTable(kind: kind, header: cells, rows: [cells, cells])
    }

    @Test(arguments: [
        (2, "Word", TableLayout.Shape.upright), (8, "Total", .upright), (12, "Advocacy", .sideways),
        (40, "Advocacy", .list),
    ])
    func `upright, sideways or as a list`(columns: Int, word: String, shape: TableLayout.Shape) {
        #expect(TableLayout(Self.table(columns: columns, word: word), size: 9.5, measure: Self.page).shape == shape)
    }

    @Test(arguments: [2, 5, 8, 12])
    func `and its columns fill the page with every word whole`(columns: Int) {
        let table = Self.table(columns: columns, word: "Advocacy")
        let layout = TableLayout(table, size: 9.5, measure: Self.page)
        let width = layout.shape == .upright ? Self.page.upright : Self.page.sideways
        #expect(abs(layout.widths.reduce(0, +) - width) < 0.01)
        #expect(layout.widths.allSatisfy { $0 >= TextWidth(size: 9.5).widestWord(in: "Advocacy") })
    }

    @Test func `as a list in large print when its sentences would be a few words wide`() {
        let words = DataCell(String(repeating: "many words ", count: 30))
        let row = [DataCell("1.1"), words, DataCell("Police"), DataCell("All Partners"), DataCell("March 2024")]
        let table = DataTable(kind: .records, header: row, rows: [row])
        #expect(TableLayout(table, size: 9.5, measure: Self.page).shape == .upright)
        #expect(TableLayout(table, size: 18, measure: PrintForm.largePrint.measure).shape == .list)
    }

    @Test func `with a word too long for any page broken`() {
        let word = String(repeating: "x", count: 10_000)
        #expect(TableLayout(Self.table(columns: 2, word: word), size: 9.5, measure: Self.page).shape == .upright)
        let longest = BreakableText.broken(word).split(separator: "\u{200B}").map(\.count).max()
        #expect(longest == BreakableText.longest)
    }

    @Test func `without rows or columns`() {
        let table = DataTable(header: [], rows: [])
        #expect(TableLayout(table, size: 9.5, measure: Self.page).widths.isEmpty)
        #expect(TypstTable(table, form: .standard).source.contains("ruled"))
    }
}
