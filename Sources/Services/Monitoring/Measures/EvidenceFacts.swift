internal import CommunitySafety
internal import Proofreading
internal import Storage

/// The periods of a measure that a target of a plan year is judged by.
struct EvidenceFacts {
    let held: HeldFigures
    let kind: TargetKind
    let year: PlanYear

    /// From the year's first day, or the newest twelve months; nil where the year has no figure yet.
    var now: EvidencePeriod? {
        switch kind {
        case .rank, .rate: newest
        case .count, .number, .percentage, .survey, .milestone:
            held.measure.aggregation == .sum ? soFar : newest
        }
    }

    /// All of the year before.
    var lastYear: EvidencePeriod? { whole?.earlier(years: 1) }

    /// Now and the same months of the year before, where one source holds both.
    var window: FigureWindow? {
        guard let now, let before = now.earlier(years: 1), held.holdsBoth(now, before) else { return nil }
        return FigureWindow(later: now, earlier: before)
    }

    func figure(_ period: EvidencePeriod?) -> MeasureFacts.Figure? {
        guard let period, let now else { return nil }
        // What two sources count isn't the same.
        let source = held.filling(now).wholeSource ?? held.filling(period).wholeSource
        let side = held.filling(period).side(source)
        return side.value.map { MeasureFacts.Figure($0, period, isProvisional: side.isProvisional) }
    }

    /// Where the year may end; nil where it is over, or the year before isn't held.
    var outlook: MeasureOutlook? {
        guard held.measure.aggregation == .sum, held.measure.unit.isCounted, let soFar, soFar != whole,
            let before = figure(soFar.earlier(years: 1)),
            let counted = figure(soFar), let all = figure(lastYear)
        else { return nil }
        return MeasureOutlook(
            counted: counted.value, before: before.value, lastYear: all.value, dispersion: dispersion)
    }

    /// As the page of the measure has it.
    private var dispersion: Double {
        let months = held.monthlySource.map { held.months(of: $0) } ?? []
        let counts = months.map { $0.value.flatMap(Int.init(exactly:)) }
        guard let last = counts.lastIndex(where: { $0 != nil }) else { return 1 }
        return YearOutlook.dispersion(Array(counts[max(0, last - 23)...last]))
    }

    private var whole: EvidencePeriod? { EvidencePeriod(year.range) }

    /// The most months from the year's first that are held.
    var soFar: EvidencePeriod? {
        guard let first = EvidencePeriod(year: year.start, month: 4) else { return nil }
        return stride(from: 12, to: 0, by: -1).lazy.compactMap { EvidencePeriod(from: first, months: $0) }
            .first(where: held.isHeld)
    }

    /// The newest twelve months, or else the newest figure, that reach into the year.
    private var newest: EvidencePeriod? {
        guard let newest = held.newest, newest.to >= year.range.from else { return nil }
        if newest.to <= year.range.to { return newest }
        return whole.flatMap { held.isHeld($0) ? $0 : nil }
    }
}
