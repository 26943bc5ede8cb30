public import Proofreading

/// What an assessment's document tells of the partners' votes: of the round that was closed last.
public struct ReportedVotes: Sendable, Hashable, Codable {
    /// How one issue was scored on one criterion; for those inside.
    public struct Spread: Sendable, Hashable, Codable {
        /// Names.
        public let issue, criterion: String
        public let agencies: Int
        /// `from 2 to 5`.
        public let range: String
        public let middle: String
    }

    public var people: Int
    public var agencies: Int
    public var closedOn: CalendarDate?
    /// Names of the criteria that were asked.
    public var criteria: [String]
    /// `Partners agree well: W = 0.81.`, and what that means.
    public var agreement: [String]
    /// Where agencies are furthest apart, the widest first; nil in what is for everybody.
    public var widest: [Spread]?

    /// How many spreads are told at most.
    public static let most = 5

    /// Nobody is named in either version. Nil where nobody gave anything.
    public init?(_ result: BallotResult, of round: BallotRound, isInside: Bool) {
        guard result.people > 0 else { return nil }
        let words = BallotWords(result)
        (people, agencies, closedOn) = (result.people, result.agencies, round.closedOn)
        criteria = result.scheme.criteria.filter { round.criteria.contains($0.key) }.map(\.name)
        agreement = [words.agreement, words.explanation]
        guard isInside else { return }
        widest = result.widest.filter { $0.lowest != $0.highest }.prefix(Self.most).map {
            Spread(
                issue: words.issue($0), criterion: words.criterion($0), agencies: $0.agencies, range: $0.range,
                middle: $0.middle.words)
        }
    }
}
