import Testing

@testable import Proofreading

/// The words of a table's name, looked up as words and phrases.
struct LineNameTests {
    @Test(arguments: ["total", "calls", "per 1000", "%", "£", "y flwyddyn", "tîm", "ti\u{302}m", "1000"])
    func `holds the words and phrases that stand in it`(_ phrase: String) {
        #expect(LineName("Total calls (%) per 1,000 – tîm, £ y flwyddyn").has(phrase))
    }

    @Test(arguments: ["tot", "call", "calls per", "1", "per 10", "year", "totals", "flwydd"])
    func `holds nothing but whole words in their order`(_ phrase: String) {
        #expect(!LineName("Total calls (%) per 1,000 – tîm, £ y flwyddyn").has(phrase))
    }

    @Test func `takes letters of any script, and joins thousands`() {
        #expect(LineName("Ynys Môn 12,500 l’été").words == ["ynys", "môn", "12500", "l'été"])
    }
}
