internal import CommunitySafety

/// What the partners' votes came to, for other programs: without who gave what.
struct VotesExport: Encodable, Sendable {
    struct Spread: Encodable, Sendable {
        let issue: String
        let criterion: String
        let lowest: StepScore
        let middle: StepScore
        let highest: StepScore
        /// How many agencies could say.
        let agencies: Int
    }

    struct Place: Encodable, Sendable {
        let issue: String
        let points: Double
        let rank: Int
        let joint: Bool
    }

    let round: Int
    /// Keys of the criteria that were asked.
    let criteria: [String]
    let people: Int
    let agencies: Int
    /// By issue and criterion, in the assessment's order.
    let spread: [Spread]
    /// Over the agencies that scored everything; nil where it can't be said.
    let kendallW: Double?
    /// How many those were.
    let counted: Int
    /// By Borda's points, the first first.
    let borda: [Place]

    /// Nil while no round is closed.
    init?(_ answer: ShowVotes.Answer) {
        guard let round = answer.round, let result = answer.result else { return nil }
        (self.round, criteria) = (round.number, round.criteria)
        (people, agencies) = (result.people, result.agencies)
        spread = result.spreads.map {
            Spread(
                issue: $0.issue, criterion: $0.criterion, lowest: $0.lowest, middle: $0.middle, highest: $0.highest,
                agencies: $0.agencies)
        }
        (kendallW, counted) = (result.agreement.w, result.agreement.counted.count)
        borda = result.agreement.order.map {
            Place(issue: $0.issue, points: $0.points, rank: $0.rank, joint: $0.isJoint)
        }
    }
}
