/// The lasting identity of a row: a UUID of version 7, so that ids sort by the time they were made.
package struct RecordID: Sendable, Hashable, Comparable {
    /// In lower case with hyphens.
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Made of an instant and ten random bytes, of which 74 bits are used (RFC 9562, section 5.7).
    package init(at instant: Instant, random: some Collection<UInt8>) {
        let moment = UInt64(clamping: instant.milliseconds)
        var bytes = (0..<6).map { UInt8(truncatingIfNeeded: moment >> UInt64((5 - $0) * 8)) }
        bytes += random.prefix(10)
        bytes += Array(repeating: 0, count: 16 - bytes.count)
        bytes[6] = 0x70 | (bytes[6] & 0x0F)
        bytes[8] = 0x80 | (bytes[8] & 0x3F)
        text = Self.hyphenated(bytes)
    }

    package static func < (left: RecordID, right: RecordID) -> Bool { left.text < right.text }

    private static func hyphenated(_ bytes: [UInt8]) -> String {
        let hex = bytes.hexadecimal
        var text = ""
        for (position, digit) in hex.enumerated() {
            if [8, 12, 16, 20].contains(position) { text.append("-") }
            text.append(digit)
        }
        return text
    }
}
