/// The mean of weighted answers, with the error of a sample drawn with replacement (Taylor linearisation; Lumley, 2010).
public struct WeightedMean: Hashable, Sendable {
    /// Σwy/Σw, and √(n/(n − 1)·Σ(w(y − mean)/Σw)²).
    public let mean, error: Double
    /// (Σw)²/Σw², the size of an unweighted sample worth as much (Kish, 1965).
    public let effectiveSize: Double

    /// One weight above 0 for each value. Throws for fewer than two.
    public init(_ values: [Double], weights: [Double]) throws(StatisticsError) {
        try Check.sameLength(values.count, weights.count)
        try Check.finite(values)
        try Check.positive(weights)
        guard values.count > 1 else { throw .undefined }
        let (n, total) = (Double(values.count), Moments.sum(weights))
        let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
        let squares = zip(values, weights).reduce(0) { $0 + ($1.1 * ($1.0 - mean) / total).squared }
        self.mean = mean
        error = (n / (n - 1) * squares).squareRoot()
        effectiveSize = total.squared / weights.reduce(0) { $0 + $1.squared }
    }

    /// Half the width of the interval; `confidence` is two-sided, between 0 and 1.
    public func margin(confidence: Double = 0.95) throws(StatisticsError) -> Double {
        try Check.fraction(confidence)
        return Normal.critical(confidence: confidence) * error
    }
}
