public import Proofreading

/// A quarter of the plan year, each asked about in the month after it ends.
public enum RoundQuarter: String, Sendable, Hashable, Codable, CaseIterable {
    case q1, q2, q3, q4

    /// Counts from 1.
    public var number: Int {
        switch self {
        case .q1: 1
        case .q2: 2
        case .q3: 3
        case .q4: 4
        }
    }

    /// `First quarter`.
    public var words: String {
        switch self {
        case .q1: "First quarter"
        case .q2: "Second quarter"
        case .q3: "Third quarter"
        case .q4: "Fourth quarter"
        }
    }

    /// The quarter before within the same plan year.
    public var previous: RoundQuarter? { Self.allCases.last { $0.number < number } }

    /// The days that it covers: the first from 1 April to 30 June.
    public func covers(_ year: PlanYear) -> DateRange {
        let from = month(3 * (number - 1), of: year, day: 1)
        guard let range = DateRange(from: from, to: month(3 * number - 1, of: year, day: 1).endOfMonth) else {
            return year.range
        }
        return range
    }

    /// The days proposed for asking: from the 8th to the 26th of the month after.
    public func proposedWindow(_ year: PlanYear) -> RoundWindow {
        let (opens, due) = (month(3 * number, of: year, day: 8), month(3 * number, of: year, day: 26))
        return RoundWindow(from: opens, until: due)
    }

    /// A day in the month so many months after April.
    private func month(_ months: Int, of year: PlanYear, day: Int) -> CalendarDate {
        let month = 4 + months
        let found =
            month > 12
            ? CalendarDate(year: year.start + 1, month: month - 12, day: day)
            : CalendarDate(year: year.start, month: month, day: day)
        return found ?? year.range.from
    }
}
