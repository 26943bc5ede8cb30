/// The centre and limits of an XmR chart: mean ± 2.66 times the average moving range (Shewhart; Wheeler, 2000).
public struct ProcessLimits: Hashable, Sendable {
    /// Of the baseline, outlying points too.
    public let mean: Double
    /// The lower and upper process limits; neither is cut at 0.
    public let lower, upper: Double

    /// With `screening`, moving ranges of 3.267 times their mean or more are left out, once, before they are averaged.
    /// Throws for an empty baseline, and with screening when no range is left.
    init(baseline: [Double], screening: Bool) throws(StatisticsError) {
        try Check.notEmpty(baseline.count)
        let ranges = zip(baseline.dropFirst(), baseline).map { abs($0 - $1) }
        guard !ranges.isEmpty else { throw .undefined }
        var average = Moments.mean(ranges)
        if screening {
            let kept = ranges.filter { $0 < 3.267 * average }
            guard !kept.isEmpty else { throw .undefined }
            average = Moments.mean(kept)
        }
        mean = Moments.mean(baseline)
        lower = mean - 2.66 * average
        upper = mean + 2.66 * average
    }

    /// −1, 0 or 1: below, on or above the mean, with slack for the rounding of the mean.
    func side(_ value: Double) -> Int { Self.sign(value - mean, slack) }

    /// Strictly beyond a limit.
    func isOutside(_ value: Double) -> Bool { value > upper + slack || value < lower - slack }

    /// Beyond two thirds of the way to a limit, but not beyond the limit.
    func isNear(_ value: Double) -> Bool {
        !isOutside(value) && abs(value - mean) > (upper - mean) * 2 / 3 + slack
    }

    private var slack: Double { 1e-12 * max(1, abs(mean), abs(upper)) }

    private static func sign(_ value: Double, _ slack: Double) -> Int { value > slack ? 1 : value < -slack ? -1 : 0 }
}
