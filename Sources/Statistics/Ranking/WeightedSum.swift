/// Issues scored on several criteria, by the weighted sum of their scores (Department for Communities and Local
/// Government, Multi-criteria analysis: a manual, 2009).
public struct WeightedSum: Hashable, Sendable {
    /// Whether a high score on a criterion means a worse issue.
    public enum Direction: String, Hashable, Sendable {
        case higherIsWorse = "higher_is_worse"
        case lowerIsWorse = "lower_is_worse"
    }

    /// Σw·score over Σw, one an issue; the directions play no part.
    public let rawScores: [Double]
    /// Competition ranks of `rawScores`, highest first; they don't depend on which issues are listed, and so are the usual
    /// ranking.
    public let rawRanks: [Int]
    /// Issues × criteria: scores stretched from 0 to 1 within their column, 1 being worst; ½ in a column of equals.
    public let stretched: [[Double]]
    /// Σw·stretched over Σw.
    public let scores: [Double]
    /// Competition ranks of `scores`, highest first; scores equal to 12 decimals tie.
    public let ranks: [Int]

    /// `scores` are issues × criteria; one weight above 0 and one direction for each criterion.
    public init(_ scores: [[Double]], weights: [Double], directions: [Direction]) throws(StatisticsError) {
        let shares = try CriterionWeights.shares(weights, of: scores)
        try Check.sameLength(directions.count, weights.count)
        rawScores = scores.map { CriterionWeights.score($0, shares) }
        rawRanks = Ranks.highestFirst(rawScores)
        stretched = Self.stretched(scores, directions)
        self.scores = stretched.map { CriterionWeights.score($0, shares) }
        ranks = Ranks.highestFirst(self.scores)
    }

    private static func stretched(_ scores: [[Double]], _ directions: [Direction]) -> [[Double]] {
        let columns = directions.indices.map { column in scores.map { $0[column] } }
        let lows = columns.map { $0.min() ?? 0 }
        let spans = zip(columns, lows).map { ($0.max() ?? 0) - $1 }
        return scores.map { row in
            directions.indices.map { column in
                guard spans[column] > 0 else { return 0.5 }
                let share = (row[column] - lows[column]) / spans[column]
                return directions[column] == .higherIsWorse ? share : 1 - share
            }
        }
    }
}
