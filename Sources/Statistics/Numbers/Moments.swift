/// Sums, means and variances of a list that isn't empty.
enum Moments {
    static func sum(_ values: [Double]) -> Double { values.reduce(0, +) }

    static func mean(_ values: [Double]) -> Double { sum(values) / Double(values.count) }

    /// Divisor n.
    static func populationVariance(_ values: [Double]) -> Double {
        squaresAboutMean(values) / Double(values.count)
    }

    /// Divisor n − 1, so at least two values are needed.
    static func sampleVariance(_ values: [Double]) -> Double {
        squaresAboutMean(values) / Double(values.count - 1)
    }

    private static func squaresAboutMean(_ values: [Double]) -> Double {
        let mean = mean(values)
        return values.reduce(0) { $0 + ($1 - mean).squared }
    }
}
