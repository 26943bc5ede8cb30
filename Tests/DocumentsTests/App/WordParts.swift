import Testing

@testable import Documents

/// A Word file taken apart for tests.
struct WordParts {
    let archive: ZipArchive

    init(_ bytes: [UInt8]) throws { archive = try ZipArchive(bytes) }

    func part(_ name: String) throws -> String {
        String(decoding: try #require(try archive.file(name), "the file has no \(name)"), as: UTF8.self)
    }

    /// All words of the text, header and footer, tags removed.
    var text: String {
        get throws {
            let parts = try ["word/header1.xml", "word/document.xml", "word/footer1.xml"].map(part)
            return parts.map { $0.replacing(/<[^>]*>/, with: "") }.joined(separator: " ")
        }
    }
}
