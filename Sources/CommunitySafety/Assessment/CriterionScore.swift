/// The score of one issue on one criterion, with why.
public struct CriterionScore: Sendable, Hashable, Codable {
    public var score: StepScore
    public var origin: ScoreOrigin
    public var confidence: ScoreConfidence
    /// A line; of a score that differs from what the evidence suggests, the reason.
    public var rationale: String
    /// What the evidence suggested when the score was given; nil where it said nothing.
    public var suggested: StepScore?
    /// Who saw it otherwise, and how; empty for nobody.
    public var dissent: String

    public init(
        _ score: StepScore, _ origin: ScoreOrigin, confidence: ScoreConfidence, rationale: String,
        suggested: StepScore? = nil, dissent: String = ""
    ) {
        self.score = score
        self.origin = origin
        self.confidence = confidence
        self.rationale = rationale
        self.suggested = suggested
        self.dissent = dissent
    }

    /// The most characters of a rationale and of a dissent.
    public static let longest = 600
}
