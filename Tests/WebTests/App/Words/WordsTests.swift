import Testing

@testable import Web

@Suite struct WordsTests {
    @Test(arguments: [
        (0, "no"), (1, "one"), (9, "nine"), (10, "10"), (999, "999"), (1_000, "1,000"), (1_155_000, "1,155,000"),
        (-1_234, "−1,234"),
        (Int.min, "−9,223,372,036,854,775,808"),
    ])
    func `numbers stand in words up to nine, then in digits with commas`(count: Int, words: String) {
        #expect(Counted.number(count) == words)
    }

    @Test(arguments: [
        (1, "first"), (9, "ninth"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"), (22, "22nd"),
        (23, "23rd"),
        (24, "24th"), (111, "111th"), (121, "121st"),
    ])
    func `places have their endings`(rank: Int, words: String) {
        #expect(Counted.place(rank) == words)
    }

    @Test(arguments: [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
    func `a list ends with and`(names: [String], words: String) {
        #expect(names.asList == words)
    }

    @Test(arguments: [
        ("short", 10, "short"), ("exactly ten", 11, "exactly ten"), ("one two three", 9, "one two…"),
        ("one, two", 6, "one…"),
        ("unbreakable", 4, "unbr…"), ("", 3, ""),
    ])
    func `words are cut between words`(text: String, length: Int, expected: String) {
        #expect(text.shortened(to: length) == expected)
    }

    @Test(arguments: [
        (0, "0 bytes"), (999, "999 bytes"), (1_000, "1 KB"), (1_499, "1 KB"), (1_500, "2 KB"), (48_000, "48 KB"),
        (999_499, "999 KB"),
        (1_000_000, "1 MB"), (1_250_000, "1.3 MB"), (20_000_000, "20 MB"), (20_049_999, "20 MB"),
    ])
    func `sizes are read as people say them`(bytes: Int, words: String) {
        #expect(FileSize.words(bytes) == words)
    }

    @Test(arguments: [
        ("Train staff.", "Train staff"), ("Train staff. Then more.", "Train staff. Then more."), ("No stop", "No stop"),
        ("", ""),
    ])
    func `a heading has no full stop`(text: String, heading: String) {
        #expect(text.withoutFullStop == heading)
    }
}
