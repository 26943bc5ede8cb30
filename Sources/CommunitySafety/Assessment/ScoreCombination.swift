/// How the scores of an issue make one number. Raw values are stable: they stand in scheme files.
public enum ScoreCombination: String, Sendable, Hashable, Codable, CaseIterable {
    /// Σ weight × score over Σ weight.
    case weightedSum = "weighted-sum"
    /// The highest harm × the highest likelihood.
    case impactByLikelihood = "impact-by-likelihood"
    /// The mean harm × the mean likelihood; how the organisation stands is shown beside it and never multiplied.
    case harmByLikelihood = "harm-by-likelihood"

    public var words: String {
        switch self {
        case .weightedSum: "the scores, each times its weight, over the sum of the weights"
        case .impactByLikelihood: "the highest impact times the likelihood"
        case .harmByLikelihood: "the mean harm times the mean likelihood"
        }
    }
}
