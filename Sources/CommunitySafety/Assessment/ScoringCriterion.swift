/// What issues are scored on.
public struct ScoringCriterion: Sendable, Hashable, Codable {
    /// What a criterion is for, where the score is a product.
    public enum Part: String, Sendable, Hashable, Codable, CaseIterable {
        case harm, likelihood, position
    }

    /// Lower-case letters, digits and hyphens, unique in its scheme.
    public var key: String
    public var name: String
    /// What is asked: "How much harm does it do?".
    public var question: String
    /// From 1 to 100; only a weighted sum uses it.
    public var weight: Int
    /// Nil in a weighted sum.
    public var part: Part?
    /// Two steps or more, rising.
    public var scale: [ScaleStep]
    /// Nil where only people can judge it.
    public var rule: SuggestionRule?

    public init(
        key: String, name: String, question: String, weight: Int = 1, part: Part? = nil, scale: [ScaleStep],
        rule: SuggestionRule? = nil
    ) {
        self.key = key
        self.name = name
        self.question = question
        self.weight = weight
        self.part = part
        self.scale = scale
        self.rule = rule
    }

    public var lowest: Int { scale.first?.value ?? 0 }
    public var highest: Int { scale.last?.value ?? 0 }

    /// Whether a score lies between the ends of the scale.
    public func allows(_ score: StepScore) -> Bool { (2 * lowest...2 * max(lowest, highest)).contains(score.halves) }

    /// What a step means; nil between two steps and outside the scale.
    public func meaning(of score: StepScore) -> String? { scale.first { 2 * $0.value == score.halves }?.words }

    /// The step at a share of the way up the scale, from 0 to 1.
    public func step(at share: Double) -> StepScore? {
        guard share.isFinite, !scale.isEmpty else { return nil }
        let place = (min(max(share, 0), 1) * Double(scale.count - 1)).rounded()
        return StepScore(scale[Int(place)].value)
    }
}
