import Testing

@testable import Proofreading

@Suite struct QuantityReadingTests {
    private func quantities(_ text: String) -> [Quantity] { Tokeniser.tokens(of: text).compactMap(\.quantity) }

    @Test(arguments: [
        ("1,155 incidents", 1155.0, Quantity.Unit.count), ("8.7 per cent", 8.7, .percent), ("58%", 58, .percent),
        ("two per cent", 2, .percent),
        ("1.9 percentage points", 1.9, .points), ("£18k", 18_000, .money), ("£1.2m", 1_200_000, .money),
        ("£11 million", 11_000_000, .money),
        ("45p", 0.45, .money), ("1.27 million reports", 1_270_000, .count), ("twenty-one cases", 21, .count),
        ("a hundred and ten calls", 110, .count),
        ("two thousand homes", 2000, .count), ("a dozen", 12, .count),
        ("31.4 per 1,000 residents", 31.4, .rate(per: 1000)),
        ("21 per thousand", 21, .rate(per: 1000)), ("17 crimes per thousand residents", 17, .rate(per: 1000)),
        ("a third of them", 100.0 / 3, .fraction),
        ("two thirds of them", 200.0 / 3, .fraction), ("one in five residents", 20, .fraction),
        ("3 in 10 callers", 30, .fraction),
        ("seven out of ten", 70, .fraction), ("half of the calls", 50, .fraction), ("12 months", 12, .duration),
        ("2100 fewer people", 2100, .count),
    ])
    func `a figure is read with its unit`(text: String, value: Double, unit: Quantity.Unit) throws {
        let quantity = try #require(quantities(text).first)
        #expect(abs(quantity.value - value) < 1e-9)
        #expect(quantity.unit == unit)
    }

    @Test(arguments: [
        "1 April 2024", "30 September", "September 2022", "01/10/21", "2018/19", "2023-24", "in 2019", "page 25",
        "Section 17", "paragraph 4.2", "action 3.2",
        "aged 16", "a 14-year-old", "18 to 24 year olds", "25 – 88 yrs", "24/7", "999/101", "call 101", "01732 227000",
        "TN13 1GP", "top 3", "2nd",
        "the 40mph limit", "the 3rd quarter", "1-2-1 work", "9am to 5pm", "at 7.30pm", "calls[2]", "8-10 women",
        "between 20 and 30", "M25", "Q3",
    ])
    func `dates, ages, references and ranges are no figures`(text: String) {
        #expect(quantities(text).filter { $0.unit.isFigure && !$0.isAdjective }.isEmpty)
    }

    @Test(arguments: [
        ("almost 20%", Hedge.below), ("nearly a third of", .below), ("just under 40", .below),
        ("more than 20%", .above), ("over 4,000 offences", .above),
        ("at least 9,200", .above), ("about 300", .around), ("some 450 homes", .around), ("around 12%", .around),
        ("no fewer than 30", .above),
        ("fewer than 30", .below),
    ])
    func `a hedge goes with its number`(text: String, hedge: Hedge) throws {
        #expect(try #require(quantities(text).first).hedge == hedge)
    }

    @Test func `the step is the worth of one in the last printed digit`() {
        #expect(quantities("1.16 million").first.map { abs($0.step - 10_000) < 1e-6 } == true)
        #expect(quantities("8.75%").first.map { abs($0.step - 0.01) < 1e-9 } == true)
        #expect(quantities("1,155").first?.step == 1)
    }

    @Test func `a number's range covers sign, currency and unit`() throws {
        let text = "It cost £1.2m."
        let quantity = try #require(quantities(text).first)
        #expect(quantity.range == 8..<14)
    }

    @Test func `digits without end and broken text are read without harm`() {
        _ = quantities(String(repeating: "9", count: 100_000))
        _ = quantities(String(repeating: "1,", count: 50_000))
        _ = quantities("5 \u{0} % £ - – / 3/ /4 £- ½ ½½ 1½% one in in one in a third third a")
    }
}
