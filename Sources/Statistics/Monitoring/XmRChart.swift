/// The XmR chart of NHS England's Making Data Count (as NHS-R's NHSRplotthedots draws it), for monthly figures.
public struct XmRChart: Hashable, Sendable {
    /// One value with its limits and what the rules say of it.
    public struct Point: Hashable, Sendable {
        public let value: Double
        public let limits: ProcessLimits
        public let cause: SpecialCause
        public let type: PointType
    }

    public let points: [Point]

    /// - Parameters:
    ///   - screening: leave outlying moving ranges out; Making Data Count's own tool doesn't.
    ///   - baseline: how many first points of a segment set its limits; all if nil.
    ///   - rebasing: indices at which a new segment starts; limits and runs start afresh there.
    ///
    /// Throws for segments of fewer than two baseline points, and with screening for values that never vary.
    public init(
        _ values: [Double], screening: Bool = false, baseline: Int? = nil, rebasing: [Int] = [],
        improvement: Improvement = .decrease
    ) throws(StatisticsError) {
        try Check.notEmpty(values.count)
        try Check.finite(values)
        for start in rebasing { try Check.index(start, below: values.count) }
        if let baseline { try Check.positive([Double(baseline)]) }
        let starts = Set(rebasing).union([0]).sorted()
        var points: [Point] = []
        for (start, end) in zip(starts, starts.dropFirst() + [values.count]) {
            let segment = Array(values[start..<end])
            let limits = try ProcessLimits(
                baseline: Array(segment.prefix(baseline ?? segment.count)), screening: screening)
            let causes = RunRules(segment, limits).causes
            points += zip(segment, causes).map {
                Point(value: $0, limits: limits, cause: $1, type: PointType($1, improvement: improvement))
            }
        }
        self.points = points
    }
}
