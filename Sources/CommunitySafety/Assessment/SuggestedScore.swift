/// What the evidence suggests for one issue and criterion, with its workings.
public struct SuggestedScore: Sendable, Hashable {
    /// Nil where the evidence says nothing; `workings` then says why.
    public let score: StepScore?
    public let confidence: ScoreConfidence
    /// One or two sentences.
    public let workings: String

    public init(_ score: StepScore?, _ confidence: ScoreConfidence, _ workings: String) {
        self.score = score
        self.confidence = confidence
        self.workings = workings
    }

    public static func unknown(_ why: String) -> SuggestedScore { SuggestedScore(nil, .low, why) }
}
