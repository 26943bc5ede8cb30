import Proofreading
import Testing

@testable import Importing

@Suite struct ArchiveInspectorTests {
    static let word = [("[Content_Types].xml", "<x/>"), ("word/document.xml", "<w:document/>")]

    @Test func `a whole Word file passes, and its page headers are noted`() throws {
        #expect(try ArchiveInspector().check(StoredArchive(Self.word).bytes, format: .docx) == [])
        let withHeader = StoredArchive(Self.word + [("word/header1.xml", "<w:hdr/>")]).bytes
        #expect(try ArchiveInspector().check(withHeader, format: .docx) == [.leftOutPageHeaders])
    }

    @Test func `a cut file, one without its text and a locked one are told apart`() {
        let whole = StoredArchive(Self.word).bytes
        #expect(throws: ReadingError.archive(.truncated)) {
            try ArchiveInspector().check(Array(whole.dropLast(30)), format: .docx)
        }
        #expect(throws: ReadingError.archive(.missing(entry: "content.xml"))) {
            try ArchiveInspector().check(whole, format: .odt)
        }
        #expect(throws: ReadingError.archive(.encrypted)) {
            try ArchiveInspector().check(StoredArchive(Self.word, flags: 1).bytes, format: .docx)
        }
    }

    @Test func `a bomb is refused by what its directory declares`() {
        let bomb = StoredArchive(Self.word, declared: 200 << 20).bytes
        #expect(throws: ReadingError.archive(.suspiciousRatio(entry: "[Content_Types].xml", ratio: (200 << 20) / 4))) {
            try ArchiveInspector().check(bomb, format: .docx)
        }
        let many = StoredArchive((0..<20).map { ("e\($0)", "x") }).bytes
        #expect(throws: ReadingError.archive(.tooManyEntries(count: 20, limit: 10))) {
            try ArchiveInspector(limits: ReadingLimits(entries: 10)).check(many, format: .docx)
        }
        #expect(throws: ReadingError.archive(.unpacksTooLarge(bytes: 17, limit: 10))) {
            try ArchiveInspector(limits: ReadingLimits(unpackedBytes: 10)).check(
                StoredArchive(Self.word).bytes, format: .docx)
        }
    }

    @Test func `an entry that lies about its size is found out`() {
        let liar = StoredArchive(Self.word, declared: 5).bytes
        #expect(throws: ReadingError.archive(.truncated)) { try ArchiveInspector().check(liar, format: .docx) }
    }

    @Test(arguments: [SharedMaterial.realPlan, SharedMaterial.examplePlan]) func `what pandoc writes passes`(
        _ plan: String
    ) throws {
        guard let bytes = try SharedMaterial.bytes(plan), let word = try SharedMaterial.converted(bytes, to: "docx")
        else { return }
        #expect(try ArchiveInspector().check(word, format: .docx).contains(.leftOutPageHeaders) == false)
        #expect(FormatDetector().detect(word) == .readable(.docx))
    }
}
