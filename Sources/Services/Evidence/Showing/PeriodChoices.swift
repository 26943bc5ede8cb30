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
        let months = HeldMonths(held)
        func isHeld(_ period: EvidencePeriod) -> Bool { months.fill(period) || !months.isAll && held.isHeld(period) }
        let newest = held.figures.filter { $0.value != nil }.map(\.period.to).max()
        let year = newest?.year ?? 0
        func years(from month: Int) -> [EvidencePeriod] {
            (0..<Self.years).compactMap { back in
                EvidencePeriod(year: year - back, month: month).flatMap { EvidencePeriod(from: $0, months: 12) }
            }.filter(isHeld)
        }
        assessmentYears = years(from: YearStart.assessment)
        financialYears = years(from: 4)
        calendarYears = years(from: 1)
        let last = year * 4 + ((newest?.month ?? 1) - 1) / 3
        quarters = (0..<Self.quartersListed).compactMap { back in
            EvidencePeriod(year: (last - back) / 4, month: (last - back) % 4 * 3 + 1)
                .flatMap { EvidencePeriod(from: $0, months: 3) }
        }.filter(isHeld)
        let rolling = held.newest.flatMap { $0.months == 12 && $0.kind == .range ? $0 : nil }
        twelveMonths = rolling
    }

    package var isEmpty: Bool {
        assessmentYears.isEmpty && financialYears.isEmpty && calendarYears.isEmpty && quarters.isEmpty
            && twelveMonths == nil
    }
}

/// The months that each source has values of, so that whole years of them are found without adding any up.
private struct HeldMonths {
    private let months: [String: Set<Int>]
    /// Whether nothing but months is held.
    let isAll: Bool

    init(_ held: HeldFigures) {
        let own = held.figures.filter { $0.period.months == 1 }
        isAll = own.count == held.figures.count
        let addsUp = held.measure.aggregation == .sum
        months = Dictionary(grouping: addsUp ? own.filter { $0.value != nil } : [], by: \.source)
            .mapValues { Set($0.map { Self.number($0.period) }) }
    }

    /// Whether one source has every month of a period.
    func fill(_ period: EvidencePeriod) -> Bool {
        guard let count = period.months else { return false }
        let first = Self.number(period)
        return months.values.contains { held in (first..<first + count).allSatisfy(held.contains) }
    }

    private static func number(_ period: EvidencePeriod) -> Int { period.from.year * 12 + period.from.month }
}
