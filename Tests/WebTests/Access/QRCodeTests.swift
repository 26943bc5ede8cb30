import Testing
import Web

/// Expected values are those of the standard, ISO/IEC 18004.
@Suite struct QRCodeTests {
    @Test func `error correction is that of the standard's worked example`() {
        // Annex I: 01234567 in version 1-M.
        let data: [UInt8] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
        ]
        let correction: [UInt8] = [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55]
        #expect(ReedSolomon.correction(of: data, count: 10) == correction)
    }

    @Test func `a code tells its level, mask and version as the standard's examples do`() {
        #expect(QRSigns.format(mask: 5) == 0b100_0000_1100_1110)
        #expect(QRSigns.version(7) == 0b00_0111_1100_1001_0100)
    }

    @Test func `each version holds as many bytes as table 7 says for level M`() {
        #expect(QRVersion.all.map(\.capacity) == [14, 26, 42, 62, 84, 106, 122, 152, 180, 213])
        #expect(QRVersion.all.map(\.size) == [21, 25, 29, 33, 37, 41, 45, 49, 53, 57])
    }

    @Test(arguments: [(0, 21), (14, 21), (15, 25), (84, 37), (106, 41), (107, 45), (213, 57)])
    func `the smallest code that holds a text is taken, with its three finders and the lines between`(
        length: Int, size: Int
    ) throws {
        let code = try #require(QRCode(String(repeating: "a", count: length)))
        #expect(code.size == size)
        for (column, row) in [(0, 0), (size - 7, 0), (0, size - 7)] {
            let finder = (0..<7).map { down in
                String((0..<7).map { code.isDark(column: column + $0, row: row + down) ? "#" : "." })
            }
            #expect(finder == ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"])
        }
        for place in 8..<(size - 8) {
            #expect(code.isDark(column: place, row: 6) == place.isMultiple(of: 2))
            #expect(code.isDark(column: 6, row: place) == place.isMultiple(of: 2))
        }
        #expect(code.isDark(column: 8, row: size - 8))
    }

    @Test(arguments: [214, 1_000_000])
    func `a text that is too long has no code`(length: Int) {
        #expect(QRCode(String(repeating: "a", count: length)) == nil)
    }

    @Test func `letters beyond ASCII count as the bytes that they take`() {
        #expect(QRCode(String(repeating: "ŷ", count: 106)) != nil)
        #expect(QRCode(String(repeating: "ŷ", count: 107)) == nil)
    }
}
