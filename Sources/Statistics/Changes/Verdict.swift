/// What may honestly be said of a change between two counts, with the reason.
///
/// The test is the mid-p value of two Poisson counts, or the quasi-Poisson test where both periods hold enough months. The
/// p-values of one report are corrected together (Benjamini and Hochberg, 1995): its family is every comparison shown.
public struct Verdict: Hashable, Sendable {
    /// The verdict itself.
    public enum Word: String, Hashable, Sendable, CaseIterable {
        case clearRise = "clear rise"
        case clearFall = "clear fall"
        case couldBeChance = "could be chance"
        case tooFew = "too few to say"
        case notComparable = "not comparable"
    }

    /// What led to it.
    public enum Reason: Hashable, Sendable {
        /// q is at most the level, and the interval leaves out no change.
        case beyondChance
        /// Such a change comes by chance alone often enough.
        case withinChance
        /// It would be clear alone, but not among so many comparisons.
        case oneOfMany(Int)
        /// Both counts together are this few.
        case fewEvents(Int)
        case barrier(CountComparison.Barrier)
    }

    /// The test that was used.
    public enum Test: String, Hashable, Sendable {
        case midP = "mid-p"
        case quasiPoisson = "quasi-Poisson"
    }

    /// What may be said.
    public let word: Word
    /// Why no more, and no less, may be said.
    public let reason: Reason
    /// The test with its two-sided p-value, nil for what isn't comparable.
    public let test: Test?
    /// Two-sided p-value of this comparison alone.
    public let p: Double?
    /// p corrected for the number of comparisons in the report.
    public let q: Double?
    /// Limits of the change of the rate; nil where both counts are 0 and for what isn't comparable.
    public let interval: PercentInterval?
    /// Later − earlier; nil for periods of different length and for what isn't comparable.
    public let difference: Int?
    /// The change of the count; nil also for an earlier count of 0 or below the smallest base.
    public let percent: Double?
    /// The rates for a unit of exposure, for periods of different length; else nil.
    public let rates: Rates?

    /// Rates of both periods, for a day where exposures are days.
    public struct Rates: Hashable, Sendable {
        /// Events for a day.
        public let earlier, later: Double
        /// The change of the rate; nil for an earlier count of 0 or below the smallest base.
        public let percent: Double?
    }

    /// The verdicts of all comparisons of one report, in their order. Throws for settings out of range.
    public static func family(
        _ comparisons: [CountComparison], rules: VerdictRules = VerdictRules()
    ) throws(StatisticsError) -> [Verdict] {
        try rules.check()
        let tests = try comparisons.map { comparison throws(StatisticsError) in
            comparison.barrier == nil ? try ChangeTest(comparison, rules) : nil
        }
        var rest = try MultipleTesting.benjaminiHochberg(tests.compactMap { $0?.p })[...]
        let size = rest.count
        return zip(comparisons, tests).map { comparison, test in
            Verdict(comparison, test, q: test == nil ? nil : rest.popFirst(), of: size, rules)
        }
    }

    private init(_ comparison: CountComparison, _ test: ChangeTest?, q: Double?, of size: Int, _ rules: VerdictRules) {
        let counts = comparison.counts
        reason =
            comparison.barrier.map(Reason.barrier) ?? Self.reason(counts, test, q: q ?? 1, of: size, rules)
        word = Self.word(reason, rises: test?.rises ?? false)
        (self.test, p, self.q, interval) = (test?.test, test?.p, q, test?.interval)
        let isPlain = test != nil && comparison.isEquallyLong
        let change = counts.later - counts.earlier
        let isLarge = counts.earlier >= max(1, rules.smallestBase)
        difference = isPlain ? change : nil
        percent = isPlain && isLarge ? 100 * Double(change) / Double(counts.earlier) : nil
        rates =
            test == nil || isPlain
            ? nil
            : Rates(
                earlier: Double(counts.earlier) / counts.earlierExposure,
                later: Double(counts.later) / counts.laterExposure,
                percent: isLarge ? counts.percentChange : nil)
    }

    private static func reason(
        _ counts: CountPair, _ test: ChangeTest?, q: Double, of size: Int, _ rules: VerdictRules
    ) -> Reason {
        guard let test, counts.total > rules.fewest else { return .fewEvents(counts.total) }
        if q <= rules.level && test.interval?.excludesZero ?? false { return .beyondChance }
        return test.p <= rules.level && q > rules.level ? .oneOfMany(size) : .withinChance
    }

    private static func word(_ reason: Reason, rises: Bool) -> Word {
        switch reason {
        case .beyondChance: rises ? .clearRise : .clearFall
        case .withinChance, .oneOfMany: .couldBeChance
        case .fewEvents: .tooFew
        case .barrier: .notComparable
        }
    }
}

extension Verdict.Word {
    /// The same in the words of a page, without jargon.
    public var onScreen: String {
        switch self {
        case .clearRise: "a clear rise"
        case .clearFall: "a clear fall"
        case .couldBeChance: "no clear change: within the usual ups and downs"
        case .tooFew: "too few to say"
        case .notComparable: "not comparable"
        }
    }
}
