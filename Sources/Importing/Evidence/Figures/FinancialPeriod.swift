import CommunitySafety
import Proofreading

/// Financial years and their quarters as published tables write them.
enum FinancialPeriod {
    /// "2017/18", "2017-18", "2021/2022"; nil for anything else, also for years that don't follow each other.
    static func year(_ text: String) -> Int? {
        let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "–" })
        guard parts.count == 2, parts[0].count == 4, let start = Int(parts[0]), let end = Int(parts[1]) else {
            return nil
        }
        let next = parts[1].count == 2 ? (start + 1) % 100 : start + 1
        return end == next && (1900...2200).contains(start) ? start : nil
    }

    /// "1", "Q1", "1.0" and the like; nil for anything else.
    static func quarter(_ text: String) -> Int? {
        let digits = text.filter(\.isNumber)
        let number = text.contains(".") ? Double(text).flatMap { Int(exactly: $0) } : Int(digits)
        return number.flatMap { (1...4).contains($0) ? $0 : nil }
    }

    /// A year, or a quarter of it.
    static func period(year: Int, quarter: Int?) -> EvidencePeriod? {
        let first = quarter.map { year * 12 + 3 + ($0 - 1) * 3 } ?? year * 12 + 3
        let last = first + (quarter == nil ? 11 : 2)
        guard let from = CalendarDate(year: first / 12, month: first % 12 + 1, day: 1),
            let to = CalendarDate(year: last / 12, month: last % 12 + 1, day: 1),
            let range = DateRange(from: from, to: to.endOfMonth)
        else { return nil }
        return EvidencePeriod(range)
    }
}
