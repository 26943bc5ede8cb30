/// What stands before an item of a list in plain text.
struct ListMark: Sendable, Hashable {
    /// The number printed, nil for a bullet.
    let number: Int?
    /// Bytes of the mark, white space after it not counted.
    let length: Int

    /// The mark that the words begin with: a bullet or a number of up to three digits with `.` or `)`, then a space.
    init?(_ bytes: ArraySlice<UInt8>) {
        if let bullet = Self.bullets.first(where: { bytes.starts(with: $0) }) {
            number = nil
            length = bullet.count
        } else {
            let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard (1...3).contains(digits.count), let sign = bytes.dropFirst(digits.count).first,
                sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
            else { return nil }
            number = Int(String(decoding: digits, as: UTF8.self))
            length = digits.count + 1
        }
        let rest = bytes.dropFirst(length)
        guard let after = rest.first, after == 0x20 || after == 0x09 || rest.starts(with: [0xC2, 0xA0]) else {
            return nil
        }
    }

    private static let bullets: [[UInt8]] =
        [
            "-", "*", "+", "o", "–", "—", "•", "·", "▪", "■", "□", "●", "○", "◦", "‣", "►", "➢", "✓", "\u{F0B7}",
            "\u{F0A7}",
        ]
        .map { Array($0.utf8) }
}
