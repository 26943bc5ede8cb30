import Proofreading
import Testing

@testable import Importing

@Suite struct DecodedTextTests {
    @Test func `a byte order mark isn't part of the words`() throws {
        let document = try DocumentReader().read([0xEF, 0xBB, 0xBF] + Array("# One".utf8), format: .markdown)
        #expect(
            document.blocks == [
                Block(
                    kind: .heading(level: 1), text: SourceText("One", anchors: [.init(offset: 0, line: 1, column: 3)]))
            ])
    }

    @Test func `broken UTF-8 is mended and its place noted`() throws {
        let bytes = Array("First é line\nsecond ".utf8) + [0xE2, 0x82] + Array(" end".utf8)
        let reading = try DocumentReader().reading(bytes, format: .text)
        #expect(reading.document.blocks.first?.text.string == "First é line\nsecond \u{FFFD} end")
        #expect(reading.notes == [.repairedUTF8(count: 1, line: 2, column: 8)])
    }

    @Test func `a file in the old Windows code page is converted`() throws {
        let bytes =
            Array("caf".utf8) + [0xE9] + Array(" costs ".utf8) + [0xA3] + Array("5 ".utf8) + [0x96]
            + Array(" or so".utf8)
        let reading = try DocumentReader().reading(bytes, format: .text)
        #expect(reading.document.blocks.first?.text.string == "café costs £5 – or so")
        #expect(reading.notes == [.converted(from: .windows1252)])
    }

    @Test(arguments: [true, false]) func `UTF-16 with a mark is converted`(_ isLittle: Bool) throws {
        let units = Array("\u{FEFF}Plan £5".utf16)
        let bytes = units.flatMap {
            isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
        }
        let reading = try DocumentReader().reading(bytes, format: .text)
        #expect(reading.document.blocks.first?.text.string == "Plan £5")
        #expect(reading.notes == [.converted(from: .utf16)])
    }

    @Test func `NUL bytes are replaced and counted`() throws {
        let reading = try DocumentReader().reading(Array("a\nb\0c\0".utf8), format: .markdown)
        #expect(reading.document.blocks.first?.text.string == "a\nb\u{FFFD}c\u{FFFD}")
        #expect(reading.notes == [.replacedNUL(count: 2, line: 2)])
    }

    @Test func `a file of nothing, of white space, or too large is refused with its numbers`() {
        let reader = DocumentReader(limits: ReadingLimits(textBytes: 10))
        #expect(throws: ReadingError.empty) { try reader.read([], format: .markdown) }
        #expect(throws: ReadingError.empty) { try reader.read(Array(" \n\t\n".utf8), format: .text) }
        #expect(throws: ReadingError.tooLarge(bytes: 11, limit: 10)) {
            try reader.read(Array("12345678901".utf8), format: .text)
        }
    }
}
