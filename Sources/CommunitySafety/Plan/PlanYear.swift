public import Proofreading

/// A plan year: 1 April to 31 March.
public struct PlanYear: Sendable, Hashable, Comparable {
    /// The year in which it starts: 2023 for 2023-24.
    public let start: Int

    /// Nil outside 1900–2199.
    public init?(start: Int) {
        guard (1900..<2200).contains(start) else { return nil }
        self.start = start
    }

    /// Reads `2023-24`, `2023/24`, `2023-2024`, `2023/2024` with a hyphen, dash or slash; nil when the two years don't follow each other.
    public init?(_ printed: String) {
        let parts = printed.split(whereSeparator: { "-/–—‑".contains($0) })
            .map { $0.filter { !$0.isWhitespace } }
        guard parts.count == 2, parts[0].count == 4, let start = Int(parts[0]), let end = Int(parts[1])
        else { return nil }
        let next = parts[1].count == 2 ? (start + 1) % 100 : start + 1
        guard parts[1].count == 2 || parts[1].count == 4, end == next else { return nil }
        self.init(start: start)
    }

    /// `2023-24`, as in addresses and on the page.
    public var name: String {
        let end = (start + 1) % 100
        return "\(start)-\(end < 10 ? "0" : "")\(end)"
    }

    /// `April 2023 to March 2024`.
    public var words: String { "April \(start) to March \(start + 1)" }

    public var range: DateRange {
        guard let from = CalendarDate(year: start, month: 4, day: 1),
            let to = CalendarDate(year: start + 1, month: 3, day: 31),
            let range = DateRange(from: from, to: to)
        else { preconditionFailure("a plan year within 1900–2199 has its days") }
        return range
    }

    public static func < (left: PlanYear, right: PlanYear) -> Bool { left.start < right.start }
}

extension PlanYear: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let year = PlanYear(name) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a plan year: \(name)")
        }
        self = year
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
