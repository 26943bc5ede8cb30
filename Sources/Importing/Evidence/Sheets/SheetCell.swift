package import Proofreading

/// What stands in one cell of a sheet.
package enum SheetCell: Sendable, Hashable {
    case empty
    case text(String)
    case number(Double)
    case date(CalendarDate)
    case truth(Bool)

    /// As it would be typed, without spaces at its ends; a whole number without a point.
    package var text: String {
        switch self {
        case .empty: ""
        case .text(let text): SheetCell.trimmed(text)
        case .number(let number): Self.words(number)
        case .date(let date): date.iso
        case .truth(let truth): truth ? "TRUE" : "FALSE"
        }
    }

    /// The number that it is, or whose digits it holds: "1,155", " 42 "; nil for anything else.
    package var number: Double? {
        switch self {
        case .number(let number): number.isFinite ? number : nil
        case .text(let text): Self.number(text)
        case .empty, .date, .truth: nil
        }
    }

    package var isEmpty: Bool { text.isEmpty }

    /// Digits with a sign, a point and thousands' commas only: neither "1e9" nor "0x10" nor "nan" is one.
    private static func number(_ text: String) -> Double? {
        let digits = trimmed(text).filter { $0 != "," }
        guard !digits.isEmpty, digits.utf8.count <= 30,
            digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
        else { return nil }
        return Double(digits)
    }

    private static func words(_ number: Double) -> String {
        guard number.isFinite, number == number.rounded(), abs(number) < 1e15 else { return "\(number)" }
        return String(Int(number))
    }

    static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
