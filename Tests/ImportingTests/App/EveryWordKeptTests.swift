import Proofreading
import Testing

@testable import Importing

@Suite struct EveryWordKeptTests {
    static let plans = [SharedMaterial.realPlan, SharedMaterial.examplePlan]

    @Test(arguments: plans) func `every word of a Markdown plan is in the blocks, in order`(_ plan: String) throws {
        guard let bytes = try SharedMaterial.bytes(plan) else { return }
        let document = try DocumentReader().read(bytes, format: .markdown)
        #expect(Words.missing(Self.words(ofMarkdown: bytes), in: document.words) == [])
    }

    @Test(arguments: plans) func `every place of a Markdown plan's words is where the word stands`(_ plan: String)
        throws
    {
        guard let bytes = try SharedMaterial.bytes(plan) else { return }
        let document = try DocumentReader().read(bytes, format: .markdown)
        #expect(Places.wrong(in: document) == [])
        #expect(document.anchored.count > 100)
    }

    @Test(arguments: plans, ["html", "docx", "odt"])
    func `tables, rows and words survive another format`(_ plan: String, _ format: String) throws {
        guard let bytes = try SharedMaterial.bytes(plan), let other = try SharedMaterial.converted(bytes, to: format),
            let tree = try SharedMaterial.tree(other, from: format), let kind = SourceDocument.Format(rawValue: format)
        else { return }
        let original = try DocumentReader().read(bytes, format: .markdown)
        let document =
            kind == .odt
            ? try DocumentReader().read(other, format: .odt) : try PandocReader().read(json: tree, format: kind)
        #expect(document.format == kind)
        #expect(Words.missing(Self.words(ofMarkdown: bytes), in: document.words) == [])
        #expect(
            document.tables.map { $0.rows.filter(\.hasWords).map { $0.cells.map(\.words) } }
                == original.tables.map { $0.rows.filter(\.hasWords).map { $0.cells.map(\.words) } })
    }

    @Test(arguments: plans) func `a plan as plain text keeps its words and its tables' rows`(_ plan: String) throws {
        guard let bytes = try SharedMaterial.bytes(plan),
            let plain = try SharedMaterial.pandoc(
                ["-f", "gfm", "-t", "plain", "--columns=100"], input: Self.withoutTags(bytes))
        else { return }
        let original = try DocumentReader().read(Self.withoutTags(bytes), format: .markdown)
        let document = try DocumentReader().read(plain, format: .text)
        #expect(Places.wrong(in: document) == [])
        #expect(Words.missing(Words.all(String(decoding: plain, as: UTF8.self)), in: document.words) == [])
        #expect(document.tables.count == original.tables.count)
        let rows = original.tables.flatMap(\.rows).filter(\.hasWords).map { $0.cells.map(\.words) }
        let read = document.tables.flatMap(\.rows).map { $0.cells.map(\.words) }
        #expect(read == rows)
    }

    /// The words of a Markdown file without those of its tags.
    private static func words(ofMarkdown bytes: [UInt8]) -> [Substring] {
        Words.all(String(decoding: withoutTags(bytes), as: UTF8.self))
    }

    private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
        Array(String(decoding: bytes, as: UTF8.self).replacing(#/</?(p|br)>/#, with: " ").utf8)
    }
}

extension TableRow {
    var hasWords: Bool { cells.contains { !$0.paragraphs.isEmpty } }
}

extension TableCell {
    /// The cell's words parted by single spaces, whatever lines and paragraphs they stand in.
    var words: String { string.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
