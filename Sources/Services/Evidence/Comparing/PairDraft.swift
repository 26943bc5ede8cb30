internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// A pair on its way to being judged.
struct PairDraft {
    let kind: ComparedPair.Kind
    let held: HeldFigures
    let other: HeldFigures
    let later: FigureComparison.Side
    let earlier: FigureComparison.Side
    let source: String?
    let periods: PeriodComparison
    var refusals: [FigureComparison.Refusal] = []
    var remarks: [String] = []
    private var footing = ComparedPair.Footing.asCounted
    private var reason: FigureJudgement.Reason?
    private(set) var counts: CountComparison?
    private let months: CountComparison.Months?

    /// Both sides are taken from one source: the first by key that has both.
    init(
        _ kind: ComparedPair.Kind, _ held: HeldFigures, _ period: EvidencePeriod, _ other: HeldFigures,
        _ otherPeriod: EvidencePeriod
    ) {
        (self.kind, self.held, self.other) = (kind, held, other)
        let (after, before) = (held.filling(period), other.filling(otherPeriod))
        let all = after.sources.union(before.sources).sorted()
        let common = all.first { after.isWhole($0) && before.isWhole($0) }
        let either = all.first { after.isWhole($0) || before.isWhole($0) } ?? all.first
        let differ = common == nil && after.wholeSource != nil && before.wholeSource != nil
        source = common ?? either
        later = after.side(differ ? after.wholeSource : source)
        earlier = before.side(differ ? before.wholeSource : source)
        periods = kind == .periods ? PeriodComparison(otherPeriod, period) : .likeForLike
        months = common.flatMap { source in
            after.months(source).flatMap { late in
                before.months(source).map { CountComparison.Months(earlier: $0, later: late) }
            }
        }
        if periods == .overlapping { refusals.append(.overlapping) }
        if periods == .unequalLength, held.measure.aggregation != .sum { refusals.append(.unequalLength) }
        if kind == .measures { refusals.append(.differentThings) }
        if differ {
            refusals.append(.sourcesDiffer)
        } else {
            refusals += [before.refusal(source), after.refusal(source)].compactMap(\.self)
        }
    }

    /// The two, each once.
    var sides: [HeldFigures] {
        held.place == other.place && held.measure == other.measure ? [held] : [held, other]
    }

    var isByDay: Bool { comparison.isByDay }

    mutating func note(_ note: QualityNote) {
        if note.isComparable {
            remarks.append(note.reason)
        } else if !refusals.contains(.notComparable(reason: note.reason)) {
            refusals.append(.notComparable(reason: note.reason))
        }
    }

    /// Sets the figures on a footing; without a reason against it they are tested as counts over the days of their periods.
    mutating func settle(_ footing: ComparedPair.Footing, _ reason: FigureJudgement.Reason? = nil) {
        (self.footing, self.reason) = (footing, reason)
        guard reason == nil else { return }
        test(
            later.value, earlier.value,
            exposures: (Double(later.period.days), Double(earlier.period.days)), months: kind == .periods ? months : nil
        )
    }

    /// Two places, by how many live there.
    mutating func settlePlaces(_ populations: (later: ComparedPair.Population, earlier: ComparedPair.Population)?) {
        guard let populations else { return settle(.asCounted, .noPopulation) }
        footing = .byPeople(later: populations.later, earlier: populations.earlier)
        test(
            later.value, earlier.value, exposures: (populations.later.count, populations.earlier.count), months: nil)
    }

    /// Two shares, each of so many.
    mutating func share(_ parts: (later: Int, earlier: Int), _ wholes: (later: Int, earlier: Int)) {
        guard wholes.later > 0, wholes.earlier > 0 else { return settle(.asCounted, .onlyPercentage) }
        footing = .shares(
            later: .init(part: parts.later, whole: wholes.later),
            earlier: .init(part: parts.earlier, whole: wholes.earlier))
        test(
            Double(parts.later), Double(parts.earlier), exposures: (Double(wholes.later), Double(wholes.earlier)),
            months: nil)
    }

    private mutating func test(
        _ after: Double?, _ before: Double?, exposures: (Double, Double), months: CountComparison.Months?
    ) {
        guard comparison.hasFigures, let after, let before else { return }
        guard let late = Int(exactly: after), let early = Int(exactly: before) else {
            reason = .notWhole
            return
        }
        do {
            counts = try CountComparison(
                CountPair(earlier: early, later: late, earlierExposure: exposures.1, laterExposure: exposures.0),
                months: months, barrier: barrier)
        } catch {
            reason = .notWhole
        }
    }

    private var barrier: CountComparison.Barrier? {
        refusals.first.map { refusal in
            let words = ComparisonWords.words(refusal)
            return switch refusal {
            case .overlapping: .periodsOverlap(words)
            case .notComparable: .recordingChanged(words)
            case .differentThings: .definitionsDiffer(words)
            case .sourcesDiffer, .oneWithinOther, .unequalLength, .noFigure, .noValue, .withheld:
                .coverageDiffers(words)
            }
        }
    }

    private var comparison: FigureComparison {
        FigureComparison(
            measure: held.measure.key, area: held.place.area.code, source: source, earlier: earlier, later: later,
            periods: periods, refusals: refusals, remarks: remarks)
    }

    func pair(_ verdict: Verdict?, _ source: EvidenceSource?) throws -> ComparedPair {
        let judgement: FigureJudgement =
            verdict.map { .verdict($0) } ?? (comparison.hasFigures ? reason.map { .notJudged($0) } : nil) ?? .nothing
        return ComparedPair(
            kind: kind, measure: held.measure, place: held.place.area, otherMeasure: other.measure,
            otherPlace: other.place.area, comparison: comparison, source: source, footing: footing,
            judgement: judgement, dispersion: verdict?.test == .quasiPoisson ? try dispersion : nil)
    }

    private var dispersion: Double? {
        get throws {
            try months.map {
                try QuasiPoisson(before: $0.earlier, after: $0.later).flooredDispersion
            }
        }
    }
}
