import Proofreading
import Testing

@testable import Importing

@Suite struct MarkdownReaderTests {
    @Test func `headings, paragraphs and lists keep their level, depth and number`() throws {
        let document = try Self.read("# Title ##\n\nWords *here*.\n\n3. three\n   - inner\n4. four\n\n> quoted\n")
        #expect(
            document.blocks.map(\.kind) == [
                .heading(level: 1), .paragraph, .listItem(depth: 0, number: 3), .listItem(depth: 1, number: nil),
                .listItem(depth: 0, number: 4), .paragraph,
            ])
        #expect(document.blocks.map(\.text.string) == ["Title", "Words here.", "three", "inner", "four", "quoted"])
    }

    @Test(arguments: [
        ("a & b &amp; c &ndash; d", "a & b & c – d"), (#"\*not\* markup"#, "*not* markup"),
        ("`code` and **bold**", "code and bold"),
        ("[text](http://a.example/x) after", "text after"),
        ("County Lines[^1] and H<sup>2</sup>", "County Lines¹ and H²"),
        ("one<br>two", "one\ntwo"), ("first line\nsecond", "first line\nsecond"),
        ("no <script>alert(1)</script>harm", "no harm"),
        ("kept \u{200F}mark\u{200E}", "kept \u{200F}mark\u{200E}"), ("~~gone~~ stays", "gone stays"),
    ])
    func `markup goes and words stay`(_ source: String, _ words: String) throws {
        #expect(try Self.read(source).blocks.map(\.text.string) == [words])
    }

    @Test func `a cell's tags part its paragraphs and lines`() throws {
        let table = try Self.table("| A | B |\n|---|---|\n| <p>One.</p> <p>Two.</p> | x<br>y<br><br>z |\n")
        #expect(table.headerRows == 1)
        #expect(
            table.rows.map { $0.cells.map { $0.paragraphs.map(\.string) } } == [
                [["A"], ["B"]], [["One.", "Two."], ["x\ny", "z"]],
            ])
        #expect(table.rows.map(\.line) == [1, 3])
    }

    @Test func `cells beyond the header's columns are kept`() throws {
        let table = try Self.table("| A | B |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 5 |\n")
        #expect(
            table.rows.map { $0.cells.map(\.string) } == [
                ["A", "B", "", ""], ["1", "2", "3", "4"], ["5", "", "", ""],
            ])
    }

    @Test func `a table that follows its paragraph directly keeps its lines`() throws {
        let document = try Self.read("Words before\nand more\n| A | B |\n|---|---|\n| 1 | 2 |\n\nAfter.\n")
        #expect(document.blocks.map(\.text.string) == ["Words before\nand more", "", "After."])
        #expect(document.tables.first?.rows.map(\.line) == [3, 5])
        #expect(Places.wrong(in: document) == [])
    }

    @Test func `an HTML table in Markdown keeps its spans, over blank lines too`() throws {
        let table = try Self.table(
            """
            <table><caption>Cap</caption><thead><tr><th rowspan="2">Who</th><th colspan=2>Count</th></tr>
            <tr><th>2023</th><th>2024</th></tr></thead>

            <tr><td>CSU &amp; co</td><td>1</td>

            <td><p>two</p>

            *more*

            </td></tr></table>
            """)
        #expect(table.caption == "Cap")
        #expect(table.headerRows == 2)
        #expect(
            table.rows.map { $0.cells.map(\.words) } == [
                ["Who", "Count", ""], ["", "2023", "2024"], ["CSU & co", "1", "two more"],
            ])
        #expect(table.rows[0].cells.map(\.isCovered) == [false, false, true])
        #expect(table.rows[1].cells.map(\.isCovered) == [true, false, false])
    }

    @Test(arguments: ["\r\n", "\r", "\n"]) func `every kind of line end counts lines alike`(_ end: String) throws {
        let document = try Self.read(["# One", "", "two", "thrée four", ""].joined(separator: end))
        #expect(document.lines == ["# One", "", "two", "thrée four"])
        #expect(document.blocks.map(\.text.string) == ["One", "two\nthrée four"])
        let place = document.blocks[1].text.position(at: 11)
        #expect(place?.line == 4)
        #expect(place?.column == 7)
    }

    @Test func `places hold in a document of every construction`() throws {
        let document = try Self.read(Self.mixture)
        #expect(Places.wrong(in: document) == [])
        #expect(document.anchored.count == 19)
    }

    static let mixture = """
        Héading *one* &amp; two
        =======================

        Para **bold** `code` [link](http://a.example/code) &ndash; dash \\*star\\* caf&eacute; R&D.
        Second line  
        third<br>fourth

        > quote one
        > - alpha
        >   1. beta
        >      more

        1. first

           <p>HTML &amp; words</p>
        2. second

        | A | B \\| c |
        |---|---|
        | <p>one</p> <p>two &amp; three</p> | x<br>y |
        | é *e* | b |

        ```
        code  line
            two
        ```

            indented code

        <div>
        <h2>Inside</h2>
        <p>Some <b>bold</b> &pound;5</p>
        <!-- nothing -->
        </div>
        """

    static func read(_ source: String) throws -> SourceDocument {
        try DocumentReader().read(Array(source.utf8), format: .markdown)
    }

    static func table(_ source: String) throws -> Table { try #require(try read(source).tables.first) }
}
