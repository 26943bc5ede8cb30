import Foundation
import FoundationXML
import Testing

@testable import Documents

struct `A Word file gets remarks in its margin` {
    private static func file() throws -> [UInt8] { WordFile(PlanDocument(try .example()).document).bytes }

    private static func commented(_ quotes: [String], in file: [UInt8]? = nil) throws -> CommentedWord {
        try CommentedWord(
            file ?? self.file(), remarks: quotes.map { WordRemark(quote: $0, paragraphs: ["About <\($0)>"]) })
    }

    /// The words of the paragraph around each comment's mark.
    private static func marked(_ word: CommentedWord) throws -> [String: String] {
        let text = try WordParts(word.bytes).part("word/document.xml")
        var marked: [String: String] = [:]
        for match in text.matches(of: /<w:commentRangeStart [^>]*w:id="(\d+)"\/>(.*?)<\/w:p>/.dotMatchesNewlines()) {
            marked[String(match.output.1)] = String(match.output.2).replacing(/<[^>]*>/, with: "")
        }
        return marked
    }

    @Test func `at the paragraph that holds the words`() throws {
        let word = try Self.commented(["Walk the estate.", "Figures are\u{A0}rounded", "| Noise | 1,204 | 1,155 |"])
        #expect(word.unplaced == 0)
        #expect(try Self.marked(word) == ["0": "Walk the estate.", "1": "Figures are rounded.", "2": "Noise"])
    }

    @Test func `the second of the same words at the second place`() throws {
        let word = try Self.commented(["Domestic abuse", "Domestic abuse", "Domestic abuse"])
        // The contents page, the ranked list, the heading.
        #expect(
            try Self.marked(word) == [
                "0": "2. Domestic abuse", "1": "Domestic abuse (with stalking)", "2": "2. Domestic abuse",
            ])
    }

    @Test func `at the beginning when the words aren't found, with the words`() throws {
        let word = try Self.commented(["nowhere to be found"])
        #expect(word.unplaced == 1)
        #expect(try WordParts(word.bytes).part("word/comments.xml").contains("On: nowhere to be found"))
    }

    @Test func `and every part is still well-formed, with the words as they were`() throws {
        let before = try WordParts(try Self.file())
        let after = try WordParts(try Self.commented(["Walk the estate.", "CSU", "", "x"]).bytes)
        for entry in after.archive.entries {
            #expect(XMLParser(data: Data(try after.part(entry.name).utf8)).parse(), "\(entry.name)")
        }
        #expect(try before.text == after.text)
        #expect(try after.part("[Content_Types].xml").contains("/word/comments.xml"))
        #expect(try after.part("word/_rels/document.xml.rels").contains("comments.xml"))
    }

    @Test func `beside those that it has`() throws {
        let once = try Self.commented(["Walk the estate."])
        let twice = try Self.commented(["Figures are rounded."], in: once.bytes)
        let comments = try WordParts(twice.bytes).part("word/comments.xml")
        #expect(comments.contains("w:id=\"0\""))
        #expect(comments.contains("w:id=\"1\""))
        #expect(try Self.marked(twice).count == 2)
        #expect(try WordParts(twice.bytes).part("[Content_Types].xml").ranges(of: "/word/comments.xml").count == 1)
    }

    @Test func `unless it is no Word file`() throws {
        var other = ZipWriter()
        other.add("mimetype", Array("application/zip".utf8))
        #expect(throws: CommentedWord.Fault.notAWordFile) { _ = try CommentedWord(other.finished(), remarks: []) }
        #expect(throws: CommentedWord.Fault.archive(.notAnArchive)) {
            _ = try CommentedWord(Array("PK".utf8), remarks: [])
        }
    }

    @Test(arguments: [
        "<w:document xmlns:w=\"NS\"><w:body><w:p><w:p><w:p>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document xmlns:w=\"NS\"/>",
        "<w:document xmlns:w=\"NS\"><w:body></w:p></w:p><w:p><w:t>a</w:t></w:p>", "<", "<w:p", "\u{FEFF}", "",
        "<w:document xmlns:w=\"NS\"><w:p><w:pPr><w:pPr></w:pPr><w:t>x</w:p>",
    ])
    func `and never crashes on a broken one`(text: String) throws {
        let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        var writer = ZipWriter()
        for entry in try ZipArchive(Self.file()).entries where entry.name != "word/document.xml" {
            writer.add(entry.name, try ZipArchive(Self.file()).file(entry))
        }
        writer.add("word/document.xml", Array(text.replacing("NS", with: namespace).utf8))
        do {
            _ = try Self.commented(["a"], in: writer.finished())
        } catch {
            #expect(error is CommentedWord.Fault)
        }
    }

    @Test func `of ten times the size in about ten times the time`() throws {
        func cost(_ count: Int) throws -> Duration {
            let nodes = (0..<count).map { DocumentNode.plain("Paragraph \($0) says something that is said only here.") }
            var document = PlanDocument(try .example()).document
            document.body = nodes
            let file = WordFile(document).bytes
            let quotes = (0..<(count / 10)).map { "Paragraph \($0 * 10) says" }
            let started = ContinuousClock.now
            let word = try Self.commented(quotes, in: file)
            #expect(word.unplaced == 0)
            return ContinuousClock.now - started
        }
        let (small, large) = (try cost(500), try cost(5_000))
        #expect(large < small * 30, "\(small), then \(large)")
    }
}
