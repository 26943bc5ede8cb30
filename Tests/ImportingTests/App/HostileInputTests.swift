import Proofreading
import Testing

@testable import Importing

/// Inputs made to cost a reader time, memory or its stack. They are read, or refused, within a limit that anything
/// worse than linear would pass by far.
@Suite struct HostileInputTests {
    static let size = 400_000

    static let markdown: [(String, String)] = [
        ("quotes", repeated(">") + "a\n"),
        ("quotes in lines", String(repeating: repeated(">", 2000) + "a\n", count: 200)),
        ("lists, then blank lines", repeated("- ", 100_000) + "a" + repeated("\n", 200_000)),
        ("indented lists", (0..<600).map { repeated(" ", 2 * $0) + "- a\n" }.joined() + repeated("\n", 100_000)),
        ("brackets", repeated("[")), ("images", repeated("![[]()", 60_000)), ("links", repeated("[a](", 100_000)),
        ("emphasis", repeated("*a **b _c ", 40_000)), ("backticks", (1..<800).map { "e" + repeated("`", $0) }.joined()),
        ("tags", repeated("<a b=\"", 60_000)), ("comments", repeated("<!-- a ", 60_000)),
        ("references", repeated("&a", 200_000)),
        ("wide header", repeated("|") + "\n" + repeated("|-", 200_000)),
        ("wide table", repeated("|a", 20_000) + "\n" + repeated("|-", 20_000) + "\n" + repeated("|a|\n", 50_000)),
        ("short rows", repeated("|a", 250) + "|\n" + repeated("|-", 250) + "|\n" + repeated("a\n", 150_000)),
        ("rules of dashes", repeated("a\n-|-\n", 60_000)), ("other rules", repeated("a|b\n--|--|--\n", 30_000)),
        ("matching rules", repeated("a|b\n--|--\n> c\n", 30_000)),
        ("words before a table", repeated("a\n", 100_000) + "|a|\n|-|\n"),
        ("definitions", repeated("[a]: u\n", 60_000)), ("html blocks", repeated("<div>\n<table><tr><td>", 20_000)),
        ("one line", repeated("word ", 200_000)), ("NUL", repeated("\0")),
        ("spans", repeated("<td colspan=999 rowspan=9999>", 12_000)),
    ]

    static let text: [(String, String)] = [
        ("one line", repeated("word ", 200_000)), ("gaps", repeated("a  ", 130_000)),
        ("tabs", repeated("a\t", 200_000)),
        ("rows", repeated("1.1   Action words   CSU   Monthly\n", 10_000)), ("rules", repeated("---- ----\n", 40_000)),
        ("pages", repeated("a   b\n\n          Page 1\n\n", 15_000)), ("single words", repeated("a\n", 200_000)),
        ("falling", (0..<500).map { repeated(" ", $0) + "a  b\n" }.joined()), ("bullets", repeated("- a  b\n", 60_000)),
        ("numbers", repeated("1. a\n", 80_000)), ("blank", "a" + repeated("\n")),
        ("leaders", repeated("....", 100_000)),
        ("never a reference", "1.1   a   b\n" + repeated("      c   d\n", 30_000)),
    ]

    @Test(.timeLimit(.minutes(5)), arguments: markdown.indices) func `hostile Markdown is read`(_ index: Int) {
        Self.read(Self.markdown[index].1, as: .markdown)
    }

    @Test(.timeLimit(.minutes(5)), arguments: text.indices) func `hostile text is read`(_ index: Int) {
        Self.read(Self.text[index].1, as: .text)
        Self.read(Self.markdown[index].1, as: .text)
    }

    @Test(.timeLimit(.minutes(5)), arguments: [10, 1_000, 100_000]) func `a tree of any depth keeps its words`(
        _ depth: Int
    ) throws {
        let open = repeated(#"{"t":"BlockQuote","c":["#, depth)
        let json =
            #"{"pandoc-api-version":[1,22],"meta":{},"blocks":["# + open + #"{"t":"Para","c":[{"t":"Str","c":"deep"}]}"#
            + repeated("]}", depth) + "]}"
        #expect(try PandocReader().read(json: Array(json.utf8), format: .html).blocks.map(\.text.string) == ["deep"])
        let inline = repeated(#"{"t":"Strong","c":["#, depth) + #"{"t":"Str","c":"deep"}"# + repeated("]}", depth)
        let line = #"{"meta":{},"blocks":[{"t":"Para","c":["# + inline + "]}]}"
        #expect(try PandocReader().read(json: Array(line.utf8), format: .html).blocks.map(\.text.string) == ["deep"])
    }

    @Test func `words survive what was taken out`() throws {
        for (_, source) in Self.markdown.prefix(4) {
            let document = try DocumentReader().read(Array(source.utf8), format: .markdown)
            #expect(Set(document.words).isSubset(of: ["a"]) && !document.words.isEmpty)
        }
        let rows = try DocumentReader().read(
            Array(repeated("| 1.1 | a b | CSU |\n|--|--|--|\n", 1).utf8)
                + Array(String(repeating: "| 1.1 | a b | CSU |\n", count: 10_000).utf8), format: .markdown)
        #expect(rows.tables.first?.rows.count == 10_001)
    }

    private static func read(_ source: String, as format: SourceDocument.Format) {
        do {
            let document = try DocumentReader().read(Array(source.utf8), format: format)
            #expect(!document.blocks.isEmpty)
        } catch {
            #expect(error == .empty)
        }
    }
}

/// The text so many times over; large counts are cut to a quarter so that a debug build takes seconds.
private func repeated(_ text: String, _ count: Int = HostileInputTests.size) -> String {
    String(repeating: text, count: count > 1000 ? count / 4 : count)
}
