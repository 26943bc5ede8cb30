/// Weights of criteria as shares of their sum.
enum CriterionWeights {
    /// Throws unless scores (issues × criteria) form a table and there is one weight above 0 for each criterion.
    static func shares(_ weights: [Double], of scores: [[Double]]) throws(StatisticsError) -> [Double] {
        try Check.rectangle(scores)
        try Check.finite(scores.flatMap(\.self))
        try Check.sameLength(weights.count, scores[0].count)
        try Check.positive(weights)
        let total = Moments.sum(weights)
        return weights.map { $0 / total }
    }

    static func score(_ row: [Double], _ shares: [Double]) -> Double {
        zip(row, shares).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
