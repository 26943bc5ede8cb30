/// What the votes of a round came to: the spread on every issue and criterion, and how far agencies agree.
public struct BallotResult: Sendable, Hashable {
    public let scheme: ScoringScheme
    public let issues: [CommunityIssue]
    /// How many people and how many agencies gave at least one score.
    public let people, agencies: Int
    /// By issue and then criterion, in the assessment's order; without those on which no agency could say anything.
    public let spreads: [BallotSpread]
    public let agreement: BallotAgreement
    /// Issues on which nobody gave anything, as one that was taken in after the votes: they say nothing of the order.
    public let unvoted: [CommunityIssue]

    /// `criteria` are those that were asked. Cost: issues × criteria × agencies, and agencies × the square of the issues.
    public init(_ ballots: [Ballot], _ scheme: ScoringScheme, criteria: [String], issues: [CommunityIssue]) {
        let given = ballots.filter { ballot in ballot.scores.values.contains { !$0.isEmpty } }
        let voices = Ballot.voices(of: given)
        let asked = scheme.asking(criteria)
        self.scheme = scheme
        self.issues = issues
        (people, agencies) = (given.count, voices.count)
        spreads = issues.flatMap { issue in
            scheme.criteria.filter { criteria.contains($0.key) }.compactMap { criterion in
                BallotSpread(issue.key, criterion, voices.compactMap { $0.scores[issue.key]?[criterion.key] })
            }
        }
        let isVoted = { (issue: CommunityIssue) in
            given.contains { $0.scores[issue.key].map { !$0.isEmpty } ?? false }
        }
        unvoted = given.isEmpty ? [] : issues.filter { !isVoted($0) }
        agreement = BallotAgreement(voices, asked, issues.filter(isVoted))
    }

    public func spread(_ issue: String, _ criterion: String) -> BallotSpread? {
        spreads.first { $0.issue == issue && $0.criterion == criterion }
    }

    /// Where agencies disagree most first: by how far the outer two are apart, then by the mean distance from the middle, then
    /// in the assessment's order.
    public var widest: [BallotSpread] {
        spreads.enumerated().sorted { one, other in
            if one.element.apart != other.element.apart { return one.element.apart > other.element.apart }
            if one.element.meanDistance != other.element.meanDistance {
                return one.element.meanDistance > other.element.meanDistance
            }
            return one.offset < other.offset
        }.map(\.element)
    }
}
