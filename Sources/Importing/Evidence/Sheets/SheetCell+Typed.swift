internal import Proofreading

/// Cells as published tables are read: by what was typed in them.
extension SheetCell {
    /// As it would be typed, without spaces at its ends; a date as 2021-10-01.
    package var text: String {
        if case .date(let date) = self { return date.iso }
        return Self.trimmed(words)
    }

    /// The number that it is, or whose digits it holds: "1,155", " 42 "; nil for anything else.
    package var number: Double? {
        switch self {
        case .number(let number): number.isFinite ? number : nil
        case .text(let text): Self.number(text)
        case .empty, .date, .truth, .failure: nil
        }
    }

    /// Digits with a sign, a point and thousands' commas only: neither "1e9" nor "0x10" nor "nan" is one.
    private static func number(_ text: String) -> Double? {
        let digits = trimmed(text).filter { $0 != "," }
        guard !digits.isEmpty, digits.utf8.count <= 30,
            digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
        else { return nil }
        return Double(digits)
    }

    static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
