internal import CommunitySafety
internal import Proofreading

/// How the forms about money are read.
enum MoneyWords {
    static let longest = 4_000
    /// Of a line.
    static let longestLine = 200

    static func line(_ text: String) -> String { Wording.squeezed(plain(text)) }

    static func text(_ text: String) -> String { plain(text).trimmed }

    /// In whole pence; nil with a fault.
    static func money(_ text: String, _ field: String, _ faults: inout [Diagnostic]) -> Money? {
        if text.utf8.count <= 60, let money = Money(typed: text) { return money }
        faults.append(.form(field, "That isn’t one sum of money.", "Write it as £18,000 or £18,000.50."))
        return nil
    }

    static func day(_ text: String, _ field: String, _ faults: inout [Diagnostic]) -> CalendarDate? {
        if let day = CalendarDate(iso: text) { return day }
        faults.append(.form(field, "That isn’t a day.", "Write it as 31 March 2024."))
        return nil
    }

    /// A whole number up to ten million, with or without commas.
    static func count(_ text: String) -> Int? {
        let digits = text.trimmed.replacing(",", with: "")
        guard digits.utf8.count <= 8, let count = Int(digits), (0...10_000_000).contains(count) else { return nil }
        return count
    }

    /// Without control characters but line ends.
    private static func plain(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars
        where scalar == "\n" || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) {
            kept.append(scalar)
        }
        return String(kept)
    }
}
