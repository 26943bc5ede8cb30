internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What is to be compared, with every field read.
struct ComparisonRequest {
    let measure: Measure
    let place: StoredArea
    var otherPlace: StoredArea?
    var otherMeasure: Measure?
    /// Nil where nothing is held and nothing was typed.
    var period: EvidencePeriod?
    var otherPeriod: EvidencePeriod?

    /// Reads the periods, and fills in those that are missing.
    mutating func setPeriods(_ choice: ComparisonChoice, _ held: HeldFigures) throws {
        var problems: [Diagnostic] = []
        period = Self.read(choice.period, "period", &problems)
        otherPeriod = Self.read(choice.withPeriod, "with-period", &problems)
        guard problems.isEmpty else { throw ServiceError.invalid(problems) }
        let needsOther =
            otherPlace == nil && otherPeriod == nil && (otherMeasure == nil || choice.period.trimmed.isEmpty)
        if period == nil, needsOther, let pair = held.newestPair {
            (period, otherPeriod) = pair
        } else if period == nil {
            period = otherPeriod.flatMap { $0.earlier(years: -1) } ?? held.newest
        }
        if needsOther, otherPeriod == nil { otherPeriod = period.flatMap(Self.before) }
        if let later = period, let earlier = otherPeriod, later.from < earlier.from {
            (period, otherPeriod) = (earlier, later)
        }
    }

    /// The same months of the latest year that shares no day with it.
    private static func before(_ period: EvidencePeriod) -> EvidencePeriod? {
        (1...50).lazy.compactMap { period.earlier(years: $0) }.first { !$0.overlaps(period) }
    }

    private static func read(_ words: String, _ field: String, _ problems: inout [Diagnostic]) -> EvidencePeriod? {
        let words = words.trimmed
        guard !words.isEmpty else { return nil }
        if words.count <= 100, let period = EvidencePeriod(reading: words) { return period }
        problems.append(
            .form(
                field, "“\(words.prefix(60))” can’t be read as a period.",
                "Write it as 2022-23, Oct 2021 – Sep 2022, or October 2021."))
        return nil
    }

    /// The choice with what was filled in.
    func filled(_ choice: ComparisonChoice) -> ComparisonChoice {
        ComparisonChoice(
            measure: measure.key, place: place.area.code, period: period?.words ?? "",
            withPeriod: otherPeriod?.words ?? "", withPlace: otherPlace?.area.code ?? "",
            withMeasure: otherMeasure?.key ?? "")
    }

    /// Comparisons that would be fairer than those made, as far as figures are held.
    func offers(_ held: HeldFigures, _ pairs: [ComparedPair]) -> [ComparedFigures.Offer] {
        guard let pair = pairs.first(where: { $0.kind == .periods }),
            !pair.comparison.isAllowed || pair.comparison.periods != .likeForLike, let period, let otherPeriod
        else { return [] }
        var offers: [ComparedFigures.Offer] = []
        func offer(_ why: ComparedFigures.Offer.Why, _ later: EvidencePeriod?, _ earlier: EvidencePeriod?) {
            guard let later, let earlier, held.holdsBoth(later, earlier), (later, earlier) != (period, otherPeriod),
                !offers.contains(where: { $0.later == later && $0.earlier == earlier })
            else { return }
            var choice = filled(ComparisonChoice())
            (choice.period, choice.withPeriod) = (later.words, earlier.words)
            offers.append(.init(why: why, choice: choice, later: later, earlier: earlier))
        }
        offer(.sameMonths, period, Self.before(period))
        offer(.sameMonths, otherPeriod, Self.before(otherPeriod))
        if offers.isEmpty, let newest = held.newestPair { offer(.newest, newest.later, newest.earlier) }
        return Array(offers.prefix(2))
    }
}
