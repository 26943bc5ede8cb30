/// The cumulative sum of counts beyond a reference value, for a small lasting shift (Lucas, 1985).
public struct PoissonCUSUM: Hashable, Sendable {
    /// The reference value k, between the two means.
    public let reference: Double
    /// The sum after each count; never below 0 and never reset.
    public let sums: [Double]
    /// Index of the first sum that reaches the threshold.
    public let firstAlarm: Int?

    /// An early warning beside the XmR chart, off unless somebody asks for it. `mean` is the acceptable mean count, `shifted` the one to be found, above or below it; both are above 0.
    public init(
        _ values: [Double], mean: Double, shifted: Double, threshold: Double
    ) throws(StatisticsError) {
        try Check.notEmpty(values.count)
        try Check.notNegative(values)
        try Check.positive([mean, shifted, threshold])
        if mean == shifted { throw .undefined }
        let k = (shifted - mean) / (shifted.naturalLogarithm - mean.naturalLogarithm)
        var sum = 0.0
        let sums = values.map { value in
            sum = max(0, sum + (shifted > mean ? value - k : k - value))
            return sum
        }
        (reference, self.sums) = (k, sums)
        firstAlarm = sums.firstIndex { $0 >= threshold }
    }
}
