/// A template that scores issues by impact × likelihood, and optionally × the organisation's position. The weights of the
/// police's MoRiLE aren't public: a score of this template isn't a MoRiLE score.
public struct ImpactLikelihood: Hashable, Sendable {
    /// The scores given to one issue.
    public struct Issue: Hashable, Sendable {
        /// 0 or more, one for each kind.
        public var harm, likelihood: [Double]
        /// 0 or more; nil where it wasn't scored.
        public var organisation: [Double]?

        /// Checked by `ImpactLikelihood`.
        public init(harm: [Double], likelihood: [Double], organisation: [Double]? = nil) {
            (self.harm, self.likelihood, self.organisation) = (harm, likelihood, organisation)
        }
    }

    /// How the kinds of harm are taken together.
    public enum Aggregate: String, Hashable, Sendable {
        case sum, mean, max
    }

    /// One entry an issue.
    public let scores: [Double]
    /// Competition ranks, highest first; scores equal to 12 decimals tie.
    public let ranks: [Int]

    /// Scores are 0 or more; every issue has some of harm and likelihood.
    public init(_ issues: [Issue], aggregate: Aggregate, usingOrganisation: Bool) throws(StatisticsError) {
        try Check.notEmpty(issues.count)
        for issue in issues {
            try Check.notEmpty(min(issue.harm.count, issue.likelihood.count))
            try Check.notNegative(issue.harm + issue.likelihood + (issue.organisation ?? []))
        }
        scores = issues.map { issue in
            let position = usingOrganisation ? issue.organisation.map(Moments.sum) ?? 1 : 1
            return Self.together(issue.harm, aggregate) * Moments.sum(issue.likelihood) * position
        }
        ranks = Ranks.highestFirst(scores)
    }

    private static func together(_ harm: [Double], _ aggregate: Aggregate) -> Double {
        switch aggregate {
        case .sum: Moments.sum(harm)
        case .mean: Moments.mean(harm)
        case .max: harm.max() ?? 0
        }
    }
}
