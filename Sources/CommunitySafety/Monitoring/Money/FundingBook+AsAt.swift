public import Proofreading

extension FundingBook {
    /// The book as it stood at the end of a day: what was spent, came or was ordered later isn't in it.
    public func asAt(_ day: CalendarDate) -> FundingBook {
        let known = entries.compactMap { entry -> FundingEntry? in
            var entry = entry
            switch entry.kind {
            case .spend, .commitment, .repayment: if let on = entry.on, on > day { return nil }
            case .tranche, .allocation, .report: break
            }
            if let settled = entry.settledOn, settled > day { entry.settledOn = nil }
            return entry
        }
        return FundingBook(award, known, on: day)
    }

    /// The last day that a return covers.
    public func lastDay(of kind: FundingReturn) -> CalendarDate {
        switch kind {
        case .yearEnd: award.period.to
        case .midYear: halfWay
        }
    }

    /// Of whole months the last day of the first half, else of so many days.
    private var halfWay: CalendarDate {
        let first = award.period.from
        let months = EvidencePeriod(award.period).months.map { $0 / 2 } ?? 0
        let half = EvidencePeriod(year: first.year, month: first.month).flatMap {
            EvidencePeriod(from: $0, months: months)
        }
        if months > 0, let half { return half.to }
        return first.adding(days: award.period.days / 2 - 1) ?? first
    }
}

/// Which return to the funder. Raw values are stable: they stand in addresses.
public enum FundingReturn: String, Sendable, Hashable, CaseIterable {
    case midYear = "mid-year"
    case yearEnd = "year-end"

    public var words: String {
        switch self {
        case .midYear: "Mid-year return"
        case .yearEnd: "Year-end return"
        }
    }
}
