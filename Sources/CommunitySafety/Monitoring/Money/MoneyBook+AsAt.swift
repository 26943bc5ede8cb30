public import Proofreading

extension MoneyBook {
    /// The book as it stood at the end of a day: what was spent, came or was ordered later isn't in it.
    public func asAt(_ day: CalendarDate) -> MoneyBook {
        let known = lines.compactMap { line -> MoneyLine? in
            var line = line
            switch line.kind {
            case .spend, .commitment, .repayment: if let on = line.on, on > day { return nil }
            case .tranche, .allocation, .deliverable, .payment, .condition, .report: break
            }
            if let settled = line.settledOn, settled > day { line.settledOn = nil }
            return line
        }
        return MoneyBook(promise, known, on: day)
    }

    /// The last day that a return covers.
    public func lastDay(of kind: FundingReturn) -> CalendarDate {
        switch kind {
        case .yearEnd: promise.period.to
        case .midYear: halfWay
        }
    }

    /// Of whole months the last day of the first half, else of so many days.
    private var halfWay: CalendarDate {
        let first = promise.period.from
        let months = EvidencePeriod(promise.period).months.map { $0 / 2 } ?? 0
        let half = EvidencePeriod(year: first.year, month: first.month).flatMap {
            EvidencePeriod(from: $0, months: months)
        }
        if months > 0, let half { return half.to }
        return first.adding(days: promise.period.days / 2 - 1) ?? first
    }
}
