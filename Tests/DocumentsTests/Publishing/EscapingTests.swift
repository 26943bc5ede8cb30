import CommunitySafety
import Foundation
import FoundationXML
import Testing

@testable import Documents

struct `Hostile words stay words` {
    private static let hostile =
        "\"]; #read(\"/etc/passwd\") \\ #{ panic() } <script>alert('x')</script> & ]]> $x$ @ref `code` =1+1 \u{0}\u{7}\u{202E}"

    private static func edition() throws -> PlanEdition {
        var edition = try PlanEdition.example()
        edition.plan.title = hostile
        edition.partnership.name = hostile
        edition.plan.actions[0].paragraphs = [hostile]
        edition.plan.actions[0].leads = [ActionParty(printed: hostile, party: hostile, guessed: false)]
        edition.plan.sections[1].heading = hostile
        edition.plan.sections[1].narrative = hostile
        return edition
    }

    @Test(arguments: PrintForm.allCases)
    func `in Typst source`(form: PrintForm) throws {
        let source = TypstSource(PlanDocument(try Self.edition()).document, form: form).text
        let code = source.replacing(/"(\\.|[^"\\])*"/.dotMatchesNewlines(), with: "\"\"")
        #expect(!code.contains("read("))
        #expect(!code.contains("panic"))
        #expect(!code.contains("script"))
        #expect(source.contains("panic()"))
    }

    @Test func `in a web page`() throws {
        let page = String(decoding: DocumentPage(PlanDocument(try Self.edition()).document).bytes, as: UTF8.self)
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)"))
    }

    @Test func `in a Word file`() throws {
        let parts = try WordParts(WordFile(PlanDocument(try Self.edition()).document).bytes)
        for entry in parts.archive.entries {
            let text = try parts.part(entry.name)
            #expect(!text.contains("<script"))
            #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
            #expect(XMLParser(data: Data(text.utf8)).parse(), "\(entry.name) isn't well-formed")
        }
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+44", "'+44"), ("-5", "'-5"), ("@x", "'@x"), ("a=b", "a=b"), ("\tx", "'\tx"), ("", ""),
        ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("two\nlines", "\"two\nlines\""), ("=a,b", "\"'=a,b\""),
    ])
    func `in a spreadsheet`(cell: String, written: String) {
        let bytes = CSVFile(header: ["H"], rows: [[cell]]).bytes
        #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self) == "H\r\n\(written)\r\n")
    }
}
