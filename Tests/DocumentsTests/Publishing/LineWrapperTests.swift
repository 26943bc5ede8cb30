import Testing

@testable import Documents

struct `Plain text is wrapped` {
    @Test(arguments: [
        ("one two three", 8, "", ["one two", "three"]), ("one", 8, "- ", ["- one"]),
        ("one two three", 8, "- ", ["- one", "  two", "  three"]), ("abcdefghijkl", 5, "", ["abcdefghijkl"]),
        ("  spaced   out ", 20, "", ["spaced out"]), ("", 5, "", []),
    ])
    func `at words`(words: String, width: Int, first: String, lines: [String]) {
        #expect(LineWrapper(width: width).lines(words, first: first) == lines)
    }

    @Test func `to at most 72 characters a line`() throws {
        let text = PlainTextFile(PlanDocument(try .example()).document).text
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
    }
}
