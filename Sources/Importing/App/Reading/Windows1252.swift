/// The Windows code page of Western Europe, in which older office programs still save plain text.
enum Windows1252 {
    /// The bytes as UTF-8, or nil when they look like damaged UTF-8 or no text rather than like this code page.
    static func utf8(of bytes: [UInt8]) -> [UInt8]? {
        guard looksRight(bytes) else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 16)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else {
                text.append(contentsOf: Array(String(scalar(byte)).utf8))
            }
        }
        return text
    }

    /// No two high bytes form UTF-8, all high bytes are letters or signs, and there are few of them.
    private static func looksRight(_ bytes: [UInt8]) -> Bool {
        var high = 0
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            high += 1
            if byte < 0xA0, upper[Int(byte) - 0x80] == 0 { return false }
            let isLead = byte >= 0xC2 && byte < 0xF5
            if isLead, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 { return false }
        }
        return high > 0 && high * 4 <= bytes.count
    }

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard byte >= 0x80, byte < 0xA0 else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(upper[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    /// The code points of 0x80–0x9F; 0 where the page has none.
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
