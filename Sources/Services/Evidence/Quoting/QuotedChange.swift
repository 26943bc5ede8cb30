internal import CommunitySafety
internal import Proofreading
internal import Statistics

/// A change in a careful officer's words: "90, up from 53 (a clear rise of 70%)".
struct QuotedChange {
    let pair: ComparedPair
    let place: Area
    let style: FigureStyle

    init(_ pair: ComparedPair, _ place: Area, _ style: FigureStyle = FigureStyle()) {
        (self.pair, self.place, self.style) = (pair, place, style)
    }

    private var words: ComparisonWords { ComparisonWords(pair, family: 1) }
    private var countsReports: Bool { pair.measure.basis == .reported }

    /// Whether what is printed are the counts themselves: of rounded ones no percentage may be given.
    @_optimize(none)
    private func isExact(_ sights: [FactSight]) -> Bool {
        guard let after = sights[0].value, let before = sights[1].value, let later = pair.comparison.later.value,
            let earlier = pair.comparison.earlier.value
        else { return false }
        return after == later && before == earlier
    }

    func change(_ sights: [FactSight], _ number: (FactSight) -> String) -> String {
        let (after, before) = (number(sights[0]), number(sights[1]))
        guard let later = sights[0].value, let earlier = sights[1].value else { return "\(after), against \(before)" }
        guard pair.comparison.isAllowed else { return "\(after) (\(before) \(since), which can’t be compared)" }
        let moved =
            later == earlier
            ? "the same as" : isLittle(sights) ? "little changed from" : later > earlier ? "up from" : "down from"
        let finding = isLittle(sights) || later == earlier ? "" : finding(sights)
        return "\(after), \(moved) \(before)" + (finding.isEmpty ? "" : " (\(finding))")
    }

    /// Within the usual ups and downs, and smaller than a twentieth. Swift 6.3.1 fails at optimising it.
    @_optimize(none)
    private func isLittle(_ sights: [FactSight]) -> Bool {
        guard words.word == .couldBeChance, isExact(sights), let percent = pair.percent else { return false }
        return abs(percent) < 5
    }

    private var since: String { "in \(style.period(pair.comparison.earlier.period))" }

    private func finding(_ sights: [FactSight]) -> String {
        switch words.word {
        case .clearRise: clear(rises: true, sights)
        case .clearFall: clear(rises: false, sights)
        case .couldBeChance: "no clear change"
        case .tooFew: Quoted.tooFew
        case .notComparable, nil: ""
        }
    }

    /// Of reports a rise says only that more was reported, in every style. Only what is clear may go without its verdict.
    private func clear(rises: Bool, _ sights: [FactSight]) -> String {
        if style[.verdicts] == .bare { return countsReports ? "\(rises ? "more" : "less") was reported" : "" }
        let size = isExact(sights) ? pair.percent.map { " of \(style.percent(ChangeFigures.spoken($0)))" } ?? "" : ""
        let move = rises ? "rise" : "fall"
        return countsReports
            ? "clearly \(rises ? "more" : "less") was reported: a \(move)\(size)" : "a clear \(move)\(size)"
    }

    func percent(_ sights: [FactSight]) -> String {
        guard isExact(sights), let percent = pair.percent else { return Quoted.noPercentage }
        return style.percent(ChangeFigures.spoken(percent))
    }

    /// Whether limits of the change are known and may be given as percentages.
    var hasInterval: Bool { pair.percent != nil && words.verdict?.interval != nil }

    /// "from +21% to +140%".
    func interval(_ sights: [FactSight]) -> String {
        guard isExact(sights), pair.percent != nil, let interval = words.verdict?.interval else {
            return Quoted.noPercentage
        }
        let low = ChangeFigures.percent(interval.low)
        return interval.high.map { "from \(low) to \(ChangeFigures.percent($0))" } ?? "from \(low) up"
    }

    func verdict(_ sights: [FactSight]) -> String {
        guard sights.allSatisfy({ $0.value != nil }) else { return Quoted.tooFew }
        return switch words.word {
        case .clearRise: countsReports ? "clearly more was reported" : "a clear rise"
        case .clearFall: countsReports ? "clearly less was reported" : "a clear fall"
        case .couldBeChance: "no clear change"
        case .tooFew, .notComparable, nil: Quoted.tooFew
        }
    }

    /// Unequal periods, and whatever else stands in the way of a comparison.
    var doubts: [FigureDoubt] {
        var doubts = pair.comparison.refusals.map {
            FigureDoubt(.periods, ComparisonWords.words($0), remedy: "Name another period with vs=\"…\".")
        }
        let (later, earlier) = (pair.comparison.later.period, pair.comparison.earlier.period)
        if doubts.isEmpty, pair.comparison.periods != .likeForLike {
            doubts.append(
                FigureDoubt(
                    .periods,
                    "\(later.proseWords) and \(earlier.proseWords) aren’t the same months of the year, or not equally long.",
                    remedy: "Compare like with like: leave vs out for the year before."))
        }
        if pair.percent == nil, pair.comparison.isAllowed, pair.comparison.hasFigures {
            doubts += [
                FigureDoubt(
                    .provisional,
                    "No percentage is printed: of fewer than \(VerdictRules().smallestBase) a percentage says more than is known."
                )
            ]
        }
        return doubts
    }
}

/// Words that stand where no number may.
enum Quoted {
    static let tooFew = "too few to say"
    static let noPercentage = "too few for a percentage"
}
