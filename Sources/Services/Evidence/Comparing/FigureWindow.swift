internal import CommunitySafety
internal import Proofreading
internal import Storage

/// A period that is looked at, with the one that it is compared with.
struct FigureWindow: Hashable {
    let later: EvidencePeriod
    let earlier: EvidencePeriod
}

/// Years are told apart by the month in which they begin.
enum YearStart {
    /// The year of a strategic assessment begins in October.
    static let assessment = 10

    /// The month in which the kind of year begins that somebody chose; of everything else the assessment's.
    static func of(_ period: EvidencePeriod?) -> Int {
        switch period?.kind {
        case .financialYear: 4
        case .calendarYear: 1
        case .assessmentYear, .quarter, .month, .day, .range, nil: assessment
        }
    }
}

extension HeldFigures {
    /// What is looked at first: the newest whole assessment year, that year so far, the twelve months up to the newest figure,
    /// and the newest quarter, each with the same months of the year before, as far as figures are held.
    var windows: [FigureWindow] { windows(first: nil) }

    /// The same behind a period that somebody chose, whose kind of year takes the place of the assessment's.
    func windows(first chosen: EvidencePeriod?) -> [FigureWindow] {
        var found: [FigureWindow] = []
        for later in [chosen].compactMap(\.self) + newestPeriods(yearStart: YearStart.of(chosen))
        where !found.contains(where: { $0.later == later }) {
            guard let earlier = later.earlier(years: 1), holdsBoth(later, earlier) else { continue }
            found.append(FigureWindow(later: later, earlier: earlier))
        }
        return found
    }

    private func newestPeriods(yearStart: Int) -> [EvidencePeriod] {
        let periods = figures.filter { $0.value != nil }.map(\.period)
        guard let last = periods.max(by: { ($0.to, $0.days) < ($1.to, $1.days) }) else { return [] }
        let to = last.to
        // Only whole months are over.
        let months = to.year * 12 + to.month - (to == to.endOfMonth ? 0 : 1)
        let held = ((months - 1) % 12 + 12 - (yearStart - 1)) % 12 + 1
        return [
            Self.span(ending: months - held % 12, months: 12), Self.yearEnding(with: last),
            held < 12 ? Self.span(ending: months, months: held) : nil,
            Self.span(ending: months - months % 3, months: 3),
        ].compactMap(\.self)
    }

    /// So many months up to a month, which is counted from the year 0.
    private static func span(ending month: Int, months: Int) -> EvidencePeriod? {
        EvidencePeriod(year: (month - months) / 12, month: (month - months) % 12 + 1)
            .flatMap { EvidencePeriod(from: $0, months: months) }
    }
}
