internal import Proofreading

/// How often a return is owed. Raw values are stable: they stand in the store.
public enum ReturnRhythm: String, Sendable, Hashable, CaseIterable, Codable {
    case monthly
    /// Calendar quarters.
    case quarterly
    /// Financial years, April to March.
    case yearly
    /// For one stretch only.
    case once

    /// How many months one period has; nil for a single stretch of any length.
    public var months: Int? {
        switch self {
        case .monthly: 1
        case .quarterly: 3
        case .yearly: 12
        case .once: nil
        }
    }

    /// The period of this rhythm that a day lies in; nil for a single stretch.
    func period(holding day: CalendarDate) -> EvidencePeriod? {
        guard let months else { return nil }
        let index = day.year * 12 + day.month - 1
        let first = self == .yearly ? index - (index + 9) % 12 : index - index % months
        return Self.period(from: first, months: months)
    }

    /// The period that follows one of this rhythm.
    func period(after period: EvidencePeriod) -> EvidencePeriod? {
        guard let months else { return nil }
        return Self.period(from: period.to.year * 12 + period.to.month, months: months)
    }

    /// Months counted from the year nought.
    private static func period(from first: Int, months: Int) -> EvidencePeriod? {
        guard let from = EvidencePeriod(year: first / 12, month: first % 12 + 1),
            let to = EvidencePeriod(year: (first + months - 1) / 12, month: (first + months - 1) % 12 + 1),
            let range = DateRange(from: from.from, to: to.to)
        else { return nil }
        return EvidencePeriod(range)
    }
}
