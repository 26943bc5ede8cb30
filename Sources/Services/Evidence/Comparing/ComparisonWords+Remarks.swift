internal import CommunitySafety
internal import Proofreading
internal import Statistics

/// What a reader must see beside the answer.
extension ComparisonWords {
    /// Why there is no verdict, or why none can be given, each with what would help; empty where there is one.
    package var reasons: [String] {
        var reasons = comparison.refusals.map(Self.words)
        if comparison.isAllowed, case .notJudged(let reason) = pair.judgement { reasons.append(Self.words(reason)) }
        return reasons
    }

    /// What else a reader must know: of the figures, the periods and the measure.
    package var remarks: [String] {
        [many, fits, provisional, byDay, seasons, reported].compactMap(\.self) + comparison.remarks
            + [note, places]
            .compactMap(\.self)
    }

    private var many: String? {
        guard comparison.isAllowed, case .oneOfMany(let size)? = verdict?.reason else { return nil }
        return
            "Alone it would look clear. Among \(size) comparisons on one page, one such difference can easily come by chance."
    }

    private var fits: String? {
        guard word == .couldBeChance, pair.percent != nil, let interval = verdict?.interval, let high = interval.high
        else { return nil }
        func side(_ value: Double) -> String { "\(ChangeFigures.spoken(value)) \(value < 0 ? "less" : "more")" }
        return "The figures fit anything between \(side(interval.low)) and \(side(high))."
    }

    private var provisional: String? {
        guard comparison.hasFigures else { return nil }
        return switch (comparison.later.isProvisional, comparison.earlier.isProvisional) {
        case (true, true): "Both figures are provisional and may still change."
        case (true, false) where pair.kind == .periods: "The later figure is provisional and may still change."
        case (false, true) where pair.kind == .periods: "The earlier figure is provisional and may still change."
        case (true, false), (false, true): "One of the figures is provisional and may still change."
        case (false, false): nil
        }
    }

    private var byDay: String? {
        guard comparison.isAllowed, comparison.hasFigures, pair.footing == .byDay else { return nil }
        return
            "The periods have \(comparison.later.period.days) and \(comparison.earlier.period.days) days, so figures a day are compared."
    }

    private var seasons: String? {
        guard comparison.hasFigures, comparison.isAllowed, pair.kind == .periods else { return nil }
        switch comparison.periods {
        case .likeForLike, .overlapping: return nil
        case .otherSeason, .unequalLength:
            let years = [comparison.later, comparison.earlier].map { ($0.period.months ?? 1) % 12 == 0 }
            return years.allSatisfy(\.self)
                ? nil : "The periods aren’t the same months of the year, so the seasons are in the difference."
        }
    }

    private var reported: String? {
        guard pair.measure.basis == .reported, word == .clearRise || word == .clearFall else { return nil }
        return "It counts what was reported or recorded, which isn’t the same as what happened."
    }

    private var note: String? { pair.measure.note.isEmpty ? nil : pair.measure.note }

    private var places: String? {
        guard case .byPeople = pair.footing, comparison.hasFigures else { return nil }
        return "Rates are by those who live in a place: visitors and people who work there aren’t counted."
    }

    static func words(_ refusal: FigureComparison.Refusal) -> String {
        switch refusal {
        case .overlapping: "The two periods share days, which would be counted in both."
        case .noFigure(let period): "Nothing on record covers the whole of \(period.words)."
        case .noValue(let period, .hidden): "The source hid a figure of \(period.words), because it is small."
        case .noValue(let period, _): "Nobody answered for a part of \(period.words), which isn’t the same as nought."
        case .withheld(let period):
            "The figure of \(period.words) isn’t printed: it is small, or a small one could be worked out from it."
        case .unequalLength: "The periods aren’t equally long, and this can’t be given by the day."
        case .notComparable(let reason): "A note on quality says: \(reason)\(reason.hasSuffix(".") ? "" : ".")"
        case .sourcesDiffer: "The two figures come from different sources, which count differently."
        case .oneWithinOther: "One place lies in the other, so what happens there is counted in both."
        case .differentThings:
            "The two measures count different things. Compare each with its own figures of another period."
        }
    }

    static func words(_ reason: FigureJudgement.Reason) -> String {
        switch reason {
        case .onlyPercentage:
            "Not judged because only a percentage is held, and not how many it is a percentage of: how far chance moves it can’t be said."
        case .notEvents:
            "Not judged because hours, days and money aren’t separate events: how far chance moves them isn’t known."
        case .stock: "Not judged because it is a caseload: the same cases may be counted in both figures."
        case .people: "Not judged because it counts different people, who may be counted in both figures."
        case .asked:
            "Not judged because it counts what residents said when they were asked: how many answered, and who, differs from one time to the next."
        case .noPopulation:
            "Not judged because places differ in size, and how many people live in both isn’t on record. Only the counts stand here."
        case .notWhole: "Not judged because a figure isn’t a whole number that can be counted."
        }
    }
}
