/// What an issue's scores come to, by its scheme.
public struct IssueScore: Sendable, Hashable {
    /// One criterion's part in it.
    public struct Part: Sendable, Hashable {
        public let criterion: String
        public let score: StepScore
        /// What it adds to a weighted sum; nil where the scheme multiplies.
        public let adds: Double?
    }

    /// On the scheme's own scale.
    public let total: Double
    /// In the order of the scheme.
    public let breakdown: [Part]

    /// Nil where a counted score is missing.
    init?(_ issue: ScoreTable.Entry, _ scheme: ScoringScheme) {
        let counted = scheme.counted
        let scores = counted.compactMap { issue.scores[$0.key] }
        guard !scores.isEmpty, scores.count == counted.count else { return nil }
        let shares = scheme.shares
        breakdown = counted.indices.map { index in
            Part(
                criterion: counted[index].key, score: scores[index],
                adds: scheme.combination == .weightedSum ? shares[index] * scores[index].value : nil)
        }
        switch scheme.combination {
        case .weightedSum:
            // Whole numbers first, so that equal issues are exactly equal.
            let sum = zip(counted, scores).reduce(0) { $0 + $1.0.weight * $1.1.halves }
            total = Double(sum) / Double(2 * counted.reduce(0) { $0 + $1.weight })
        case .impactByLikelihood, .harmByLikelihood:
            func part(_ part: ScoringCriterion.Part) -> [Double] {
                zip(counted, scores).filter { $0.0.part == part }.map(\.1.value)
            }
            let (harm, likelihood) = (part(.harm), part(.likelihood))
            total =
                scheme.combination == .impactByLikelihood
                ? (harm.max() ?? 0) * (likelihood.max() ?? 0) : Self.mean(harm) * Self.mean(likelihood)
        }
    }

    /// Of parts that the scheme is known to hold.
    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(values.count, 1)) }

    /// A total or a part of one as it is printed: two decimals at most, those that say something.
    public static func printed(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return String(whole) }
        return rest.isMultiple(of: 10) ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
