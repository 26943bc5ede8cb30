import Proofreading
import Testing

@testable import Importing

@Suite struct PandocReaderTests {
    /// A tree as pandoc 2.17 writes it, of every block and inline that documents of these formats have.
    static let tree = #"""
        {"pandoc-api-version":[1,22,2,1],"meta":{"lang":{"t":"MetaInlines","c":[{"t":"Str","c":"cy"}]},"title":{"t":"MetaInlines","c":[{"t":"Str","c":"Plan"},{"t":"Space"},{"t":"Str","c":"2025"}]}},
        "blocks":[{"t":"Header","c":[2,["a",[],[]],[{"t":"Str","c":"Head"}]]},
        {"t":"Para","c":[{"t":"Str","c":"caf\u00e9"},{"t":"Space"},{"t":"Quoted","c":[{"t":"DoubleQuote"},[{"t":"Str","c":"q"}]]},{"t":"SoftBreak"},{"t":"Superscript","c":[{"t":"Str","c":"12"}]},{"t":"LineBreak"},
        {"t":"Link","c":[["",[],[]],[{"t":"Emph","c":[{"t":"Str","c":"link"}]}],["http://a.example",""]]},{"t":"Note","c":[{"t":"Para","c":[{"t":"Str","c":"A"},{"t":"Space"},{"t":"Str","c":"note."}]}]},{"t":"Space"},
        {"t":"Image","c":[["",[],[]],[{"t":"Str","c":"alt"}],["x.png",""]]},{"t":"Code","c":[["",[],[]],"x = \"1\""]},{"t":"Math","c":[{"t":"InlineMath"},"y"]}]},
        {"t":"OrderedList","c":[[3,{"t":"Decimal"},{"t":"Period"}],[[{"t":"Plain","c":[{"t":"Str","c":"three"}]},{"t":"BulletList","c":[[{"t":"Para","c":[{"t":"Str","c":"inner"}]},{"t":"Para","c":[{"t":"Str","c":"more"}]}]]}],[{"t":"Plain","c":[{"t":"Str","c":"four"}]}]]]},
        {"t":"DefinitionList","c":[[[{"t":"Str","c":"Term"}],[[{"t":"Plain","c":[{"t":"Str","c":"meaning"}]}]]]]},
        {"t":"LineBlock","c":[[{"t":"Str","c":"one"}],[{"t":"Str","c":"two"}]]},{"t":"HorizontalRule"},{"t":"CodeBlock","c":[["",[],[]],"code  here"]},{"t":"RawBlock","c":["html","<p>raw</p><script>no</script>"]},
        {"t":"Div","c":[["",[],[]],[{"t":"BlockQuote","c":[{"t":"Para","c":[{"t":"Span","c":[["",[],[]],[{"t":"Str","c":"quoted"}]]}]}]}]]},
        {"t":"Table","c":[["",[],[]],[null,[{"t":"Plain","c":[{"t":"Str","c":"Cap"}]}]],[[{"t":"AlignDefault"},{"t":"ColWidthDefault"}],[{"t":"AlignDefault"},{"t":"ColWidthDefault"}],[{"t":"AlignDefault"},{"t":"ColWidthDefault"}]],
        [["",[],[]],[[["",[],[]],[[["",[],[]],{"t":"AlignDefault"},2,1,[{"t":"Plain","c":[{"t":"Str","c":"A"}]}]],[["",[],[]],{"t":"AlignDefault"},1,2,[{"t":"Plain","c":[{"t":"Str","c":"B"}]}]]]],[["",[],[]],[[["",[],[]],{"t":"AlignDefault"},1,1,[{"t":"Plain","c":[{"t":"Str","c":"b1"}]}]],[["",[],[]],{"t":"AlignDefault"},1,1,[]]]]]],
        [[["",[],[]],1,[],[[["",[],[]],[[["",[],[]],{"t":"AlignDefault"},1,1,[{"t":"Para","c":[{"t":"Str","c":"p"}]},{"t":"Para","c":[{"t":"Str","c":"q"}]}]],[["",[],[]],{"t":"AlignDefault"},9,1,[{"t":"OrderedList","c":[[1,{"t":"Decimal"},{"t":"Period"}],[[{"t":"Plain","c":[{"t":"Str","c":"item"}]}]]]}]],[["",[],[]],{"t":"AlignDefault"},1,1,[{"t":"Plain","c":[{"t":"Str","c":"z"}]}]]]]]]],[["",[],[]],[]]]}]}
        """#

    @Test func `every block is read in order`() throws {
        let document = try PandocReader().read(json: Array(Self.tree.utf8), format: .html)
        #expect(document.language == "cy")
        #expect(
            document.blocks.map(\.text.string) == [
                "Head", "café “q” ¹²\nlink¹ altx = \"1\"y", "¹ A note.", "three", "inner", "more", "four", "Term",
                "meaning", "one\ntwo", "code  here", "raw",
                "quoted", "",
            ])
        #expect(
            document.blocks.map(\.kind).prefix(7) == [
                .heading(level: 2), .paragraph, .paragraph, .listItem(depth: 0, number: 3),
                .listItem(depth: 1, number: nil), .paragraph,
                .listItem(depth: 0, number: 4),
            ])
    }

    @Test func `a table keeps caption, header rows, spans and paragraphs`() throws {
        let table = try #require(try PandocReader().read(json: Array(Self.tree.utf8), format: .html).tables.first)
        #expect(table.caption == "Cap")
        #expect(table.headerRows == 2)
        #expect(
            table.rows.map { $0.cells.map(\.string) } == [["A", "B", ""], ["", "b1", ""], ["p\nq", "1. item", "z"]])
        #expect(
            table.rows.map { $0.cells.map(\.isCovered) } == [
                [false, false, true], [true, false, false], [false, false, false],
            ])
        #expect(table.rows[2].cells[1].rowSpan == 1)
    }

    @Test func `a title that Word's styles took out of the text stands first again`() throws {
        let document = try PandocReader().read(json: Array(Self.tree.utf8), format: .docx)
        #expect(document.blocks.first == Block(kind: .heading(level: 1), text: "Plan 2025"))
    }

    @Test(arguments: ["{", "[1,2", "<html>", #"{"blocks":["#, #"{"meta":{}}"#])
    func `what is no tree is named as damaged`(_ json: String) {
        #expect {
            try PandocReader().read(json: Array(json.utf8), format: .docx)
        } throws: { error in
            if case .damaged(.docx, _)? = error as? ReadingError { true } else { false }
        }
    }

    @Test func `what pandoc makes of hostile HTML has no scripts`() throws {
        let html =
            "<html><head><title>T</title><style>p{}</style></head><body><script>alert(1)</script><p onclick='x()'>Words<!-- c --></p></body></html>"
        guard let tree = try SharedMaterial.tree(Array(html.utf8), from: "html") else { return }
        #expect(try PandocReader().read(json: tree, format: .html).texts == ["Words"])
    }
}
