package import CommunitySafety
internal import Proofreading
internal import Storage

/// The periods of which a measure and place have a whole figure, to choose from, each list with the newest first.
package struct PeriodChoices: Sendable, Hashable {
    package let assessmentYears, financialYears, calendarYears, quarters: [EvidencePeriod]
    /// Up to the newest figure; nil where they are one of the years.
    package let twelveMonths: EvidencePeriod?

    /// So many years back, and so many quarters: older ones are found by the address.
    private static let years = 12
    private static let quartersListed = 12

    init(_ held: HeldFigures) {
        let newest = held.figures.filter { $0.value != nil }.map(\.period.to).max()
        let year = newest?.year ?? 0
        func years(from month: Int) -> [EvidencePeriod] {
            (0..<Self.years).compactMap { back in
                EvidencePeriod(year: year - back, month: month).flatMap { EvidencePeriod(from: $0, months: 12) }
            }.filter(held.isHeld)
        }
        assessmentYears = years(from: YearStart.assessment)
        financialYears = years(from: 4)
        calendarYears = years(from: 1)
        let last = year * 4 + ((newest?.month ?? 1) - 1) / 3
        quarters = (0..<Self.quartersListed).compactMap { back in
            EvidencePeriod(year: (last - back) / 4, month: (last - back) % 4 * 3 + 1)
                .flatMap { EvidencePeriod(from: $0, months: 3) }
        }.filter(held.isHeld)
        let rolling = held.newest.flatMap { $0.months == 12 && $0.kind == .range ? $0 : nil }
        twelveMonths = rolling
    }

    package var isEmpty: Bool {
        assessmentYears.isEmpty && financialYears.isEmpty && calendarYears.isEmpty && quarters.isEmpty
            && twelveMonths == nil
    }
}
