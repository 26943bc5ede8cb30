/// A score with its reason as somebody types it, before it is recorded.
public struct TypedScore: Sendable, Hashable, Codable {
    /// `4` or `3.5`; empty while nothing is chosen.
    public var score: String
    /// The raw value of a ``ScoreConfidence``.
    public var confidence: String
    public var rationale: String
    public var dissent: String
    /// The number of the latest score while it was typed; nil where that isn't known.
    public var seen: Int?

    public init(score: String = "", confidence: String = "", rationale: String = "", dissent: String = "") {
        (self.score, self.confidence, self.rationale, self.dissent) = (score, confidence, rationale, dissent)
    }

    public var isEmpty: Bool { score.isEmpty && confidence.isEmpty && rationale.isEmpty && dissent.isEmpty }

    /// The same with each part cut to what a score may hold, for keeping.
    public var cut: TypedScore {
        var cut = TypedScore(
            score: String(score.prefix(8)), confidence: String(confidence.prefix(16)),
            rationale: String(rationale.prefix(2 * CriterionScore.longest)),
            dissent: String(dissent.prefix(2 * CriterionScore.longest)))
        cut.seen = seen
        return cut
    }
}
