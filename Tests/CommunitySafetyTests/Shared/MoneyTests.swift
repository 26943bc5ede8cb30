import CommunitySafety
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [
        ("£18,000", 1_800_000), ("18k", 1_800_000), ("18K", 1_800_000), ("18000.50", 1_800_050), ("18000", 1_800_000),
        ("£ 18 000", 1_800_000), ("£18,000.5", 1_800_050), ("1.5k", 150_000), ("£1.25 million", 125_000_000),
        ("2m", 200_000_000), ("18 thousand pounds", 1_800_000), ("18 thousand", 1_800_000), ("500 pounds", 50_000),
        ("GBP 75", 7_500), ("50p", 50), ("0", 0), ("£0.01", 1), ("0.001k", 100), ("1,234,567.89", 123_456_789),
    ])
    func `a sum is read as people type it`(typed: String, pence: Int) {
        #expect(Money(typed: typed)?.pence == pence)
    }

    @Test(arguments: [
        "", " ", "£", "k", "about £18,000", "18,00", "1,8000", ",500", "18000.", "1.250", "18.005", "1.000001k",
        "£10,000 to £12,000", "£10,000-£12,000", "-5", "(500)", "18 €", "$18", "£50p", "1.5p", "1e6", "٣", "1.2.3",
        "<b>5</b>", "99999999999999999999", "10,000,000,000.01", String(repeating: "9", count: 100_000), "5\u{0}",
    ])
    func `what could mean two sums, or none, is refused`(typed: String) {
        #expect(Money(typed: typed) == nil)
    }

    @Test(arguments: [
        (0, "£0"), (1, "£0.01"), (99, "£0.99"), (100, "£1"), (99_900, "£999"), (100_000, "£1,000"),
        (1_800_000, "£18,000"), (1_800_050, "£18,000.50"), (123_456_789, "£1,234,567.89"),
        (1_000_000_000_000, "£10,000,000,000"),
    ])
    func `a sum is printed as plans print it, and read back as the same`(pence: Int, words: String) {
        #expect(Money(pence: pence)?.words == words)
        #expect(Money(typed: words)?.pence == pence)
    }

    @Test func `there is no money below nothing, nor more than there can be`() {
        #expect(Money(pence: -1) == nil)
        #expect(Money(pence: Money.most + 1) == nil)
        let most = Money(pence: Money.most)
        #expect([most, most].compactMap { $0 }.total == nil)
    }
}
