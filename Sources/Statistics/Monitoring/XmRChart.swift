/// The XmR chart of NHS England's Making Data Count (as NHS-R's NHSRplotthedots draws it), for monthly figures.
///
/// Limits are mean ± 2.66·AMR, AMR being the mean of |difference| between neighbours; the rules are those of `SpecialCause`.
public struct XmRChart: Hashable, Sendable {
    /// One value with its limits and what the rules say of it.
    public struct Point: Hashable, Sendable {
        /// As given.
        public let value: Double
        /// Of the point's segment.
        public let limits: ProcessLimits
        /// The first rule that marks the point.
        public let cause: SpecialCause
        /// What that means for the measure.
        public let type: PointType
    }

    /// One entry a value.
    public let points: [Point]
    /// Whether a segment sets its limits by fewer than 13 points: such limits are on trial.
    public let hasTrialLimits: Bool

    /// - Parameters:
    ///   - screening: leave outlying moving ranges out; Making Data Count's own tool doesn't.
    ///   - baseline: how many first points of a segment set its limits; all if nil.
    ///   - rebasing: indices at which a new segment starts; limits and runs start afresh there. Only a person rebases, with
    ///     a reason.
    ///   - runs: how many points make a trend and a shift; 7 in Making Data Count, 5 or 6 in some other guides.
    ///
    /// Throws for segments of fewer than two baseline points, and with screening for values that never vary.
    public init(
        _ values: [Double], screening: Bool = false, baseline: Int? = nil, rebasing: [Int] = [],
        improvement: Improvement = .decrease, runs: RunLengths = RunLengths()
    ) throws(StatisticsError) {
        try Check.notEmpty(values.count)
        try Check.finite(values)
        try runs.check()
        for start in rebasing { try Check.index(start, below: values.count) }
        if let baseline { try Check.positive([Double(baseline)]) }
        let starts = Set(rebasing).union([0]).sorted()
        var points: [Point] = []
        var fewest = Int.max
        for (start, end) in zip(starts, starts.dropFirst() + [values.count]) {
            let segment = Array(values[start..<end])
            let first = Array(segment.prefix(baseline ?? segment.count))
            fewest = min(fewest, first.count)
            let limits = try ProcessLimits(baseline: first, screening: screening)
            let causes = RunRules(segment, limits, runs).causes
            points += zip(segment, causes).map {
                Point(value: $0, limits: limits, cause: $1, type: PointType($1, improvement: improvement))
            }
        }
        self.points = points
        hasTrialLimits = fewest < 13
    }
}
