/// How agencies' scores of one issue on one criterion lie.
public struct BallotSpread: Sendable, Hashable {
    /// Keys.
    public let issue, criterion: String
    public let lowest, middle, highest: StepScore
    /// How many agencies could say.
    public let agencies: Int
    /// How far the outer two are from each other, as a share of the scale, from 0 to 1.
    public let apart: Double
    /// How far the agencies are from the middle in the mean, as a share of the scale.
    public let meanDistance: Double

    /// Nil where no agency could say.
    init?(_ issue: String, _ criterion: ScoringCriterion, _ scores: [StepScore]) {
        guard let lowest = scores.min(), let highest = scores.max(), let middle = StepScore.middle(of: scores) else {
            return nil
        }
        self.issue = issue
        self.criterion = criterion.key
        (self.lowest, self.middle, self.highest) = (lowest, middle, highest)
        agencies = scores.count
        let scale = Double(max(1, 2 * (criterion.highest - criterion.lowest)))
        apart = Double(highest.halves - lowest.halves) / scale
        let distances = scores.reduce(0) { $0 + abs($1.halves - middle.halves) }
        meanDistance = Double(distances) / Double(scores.count) / scale
    }

    /// How sure a score is that was taken from it: high where several agencies lie within a step of each other, medium within two.
    public var confidence: ScoreConfidence {
        let halves = highest.halves - lowest.halves
        guard agencies > 1, halves <= 4 else { return .low }
        return halves <= 2 ? .high : .medium
    }

    /// `from 2 to 5`, or `4` where all gave the same.
    public var range: String { lowest == highest ? lowest.words : "from \(lowest.words) to \(highest.words)" }
}
