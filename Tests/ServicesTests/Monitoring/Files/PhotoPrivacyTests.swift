import Testing

@testable import Services

/// Photos built by hand, byte by byte, after the two standards.
@Suite struct PhotoPrivacyTests {
    /// APP1 with EXIF: big-endian, orientation 6, and a text where a position would stand.
    private func exif(_ turn: UInt8) -> [UInt8] {
        let tiff: [UInt8] =
            [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]
            + Array("GPS 51.2".utf8)
        let body = Array("Exif\0\0".utf8) + tiff
        return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
    }

    private let picture: [UInt8] = [0xFF, 0xDA, 0, 4, 1, 2, 9, 8, 0xFF, 0, 7, 0xFF, 0xD9]

    @Test func positionsLeaveAJPEGAndWhichWayIsUpStays() throws {
        let frame: [UInt8] = [0xFF, 0xE0, 0, 7] + Array("JFIF\0".utf8)
        let comment: [UInt8] = [0xFF, 0xFE, 0, 6] + Array("Mill".utf8)
        let table: [UInt8] = [0xFF, 0xDB, 0, 3, 5]
        let photo = [0xFF, 0xD8] + frame + exif(6) + comment + table + picture + Array("hidden".utf8)
        let kept = try #require(PhotoPrivacy.jpeg(photo))
        #expect(String(decoding: kept, as: UTF8.self).contains("GPS") == false)
        #expect(kept == [0xFF, 0xD8] + frame + ExifOrientation.segment(6) + table + picture)
        #expect(ExifOrientation.read(Array(ExifOrientation.segment(6).dropFirst(4))) == 6)
    }

    @Test func anUprightPhotoKeepsNothingOfItsNotes() {
        #expect(PhotoPrivacy.jpeg([0xFF, 0xD8] + exif(1) + picture) == [0xFF, 0xD8] + picture)
    }

    @Test func aDamagedPhotoIsRefused() {
        #expect(PhotoPrivacy.jpeg([0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 1]) == nil)
        #expect(PhotoPrivacy.jpeg([0xFF, 0xD8, 0xFF, 0xE1, 0, 0, 1]) == nil)
        #expect(PhotoPrivacy.jpeg([0xFF, 0xD8]) == nil)
        #expect(PhotoPrivacy.png([0x89, 0x50]) == nil)
    }

    @Test func textsLeaveAPNG() {
        func chunk(_ kind: String, _ body: [UInt8]) -> [UInt8] {
            [0, 0, 0, UInt8(body.count)] + Array(kind.utf8) + body + [1, 2, 3, 4]
        }
        let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let photo =
            start + chunk("IHDR", [1]) + chunk("eXIf", [2, 3]) + chunk("tEXt", [4]) + chunk("IDAT", [5, 6])
            + chunk("IEND", []) + [9, 9]
        #expect(
            PhotoPrivacy.png(photo) == start + chunk("IHDR", [1]) + chunk("IDAT", [5, 6]) + chunk("IEND", []))
        #expect(PhotoPrivacy.png(start + [0xFF, 0xFF, 0xFF, 0xFF] + Array("IDAT".utf8) + [0, 0, 0, 0]) == nil)
    }
}
