/// Finds the periods that a text names: "1 October 2021 – 30 September 2022", "Oct – Dec 21", "2022-23", "year to June 2022", "Q3 2022/23".
///
/// English and Welsh month names are read. A period without a year ("Oct–Dec") is found only when `window` tells which year is meant.
/// Linear in the text.
public struct PeriodReader: Sendable {
    /// The year that a period without one falls in: a table's stated period or the plan year.
    public let window: DateRange?

    public init(window: DateRange? = nil) { self.window = window }

    /// The periods in the order in which they stand; they don't overlap.
    public func periods(in text: String) -> [PeriodMention] {
        guard mayHoldDate(text) else { return [] }
        let scanner = DateScanner(text)
        var mentions: [PeriodMention] = []
        var index = 0
        while index < scanner.tokens.count {
            if let found = period(scanner, at: index) {
                let offsets = scanner.tokens[index].start..<scanner.tokens[found.next - 1].end
                mentions.append(
                    PeriodMention(
                        kind: found.kind, range: found.range, text: Self.slice(text, offsets), offsets: offsets))
                index = found.next
            } else {
                index = skip(scanner, from: index)
            }
        }
        return mentions
    }

    /// The one period that a short text such as a column heading names; nil when it names none or several.
    public func period(of heading: String) -> PeriodMention? {
        let found = periods(in: heading)
        return found.count == 1 ? found[0] : nil
    }

    typealias Found = (kind: PeriodMention.Kind, range: DateRange, next: Int)

    private func period(_ scanner: DateScanner, at index: Int) -> Found? {
        if scanner.tokens[index].kind == .dash || scanner.tokens[index].kind == .mark { return nil }
        return trailing(scanner, at: index) ?? quarter(scanner, at: index) ?? dateRange(scanner, at: index)
            ?? years(scanner, at: index) ?? season(scanner, at: index) ?? singleDate(scanner, at: index)
    }

    /// Steps over a number with its separators whole, so that no date is read out of the middle of "01732/10/2022".
    private func skip(_ scanner: DateScanner, from index: Int) -> Int {
        guard scanner.tokens[index].kind == .number else { return index + 1 }
        var place = index + 1
        while let sign = scanner.token(place), sign.isGlued, [".", ",", "/"].contains(sign.text),
            let next = scanner.token(place + 1), next.isGlued, next.kind == .number
        {
            place += 2
        }
        return place
    }

    private func mayHoldDate(_ text: String) -> Bool {
        window != nil || text.utf8.contains { (48...57).contains($0) }
    }

    static func slice(_ text: String, _ offsets: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[offsets], as: UTF8.self)
    }
}
