package import CommunitySafety
package import Proofreading
internal import Storage

/// What the holder of a voter's link sees: the issues, and what they gave themselves. Looking changes nothing.
package struct ShowBallot: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        package let issue: CommunityIssue
        /// Nil while they haven't come to it; of what they did come to, what isn't there they couldn't say.
        package let given: [String: StepScore]?
        /// What they wrote with it; empty for nothing.
        package let remark: String
        /// What they chose since, and haven't sent; nil for nothing.
        package let draft: BallotEntry?
        /// For a form to carry back.
        package let number: Int

        /// Whether something is still to be sent.
        package var isLeft: Bool { given == nil || draft != nil }
    }

    package struct Answer: Sendable, Hashable {
        package let agency: String
        package let year: PlanYear
        /// The last day for votes.
        package let closes: CalendarDate
        /// Whether what comes now is a late vote.
        package let isLate: Bool
        package let criteria: [ScoringCriterion]
        package let lines: [Line]
        /// What a form carries.
        package let key: String

        package var left: [Line] { lines.filter(\.isLeft) }
    }

    /// The holder of a link whose round takes votes. Throws `conflict` with its lock: nothing is shown then; `notFound(.link)` for a
    /// link to something else.
    package func run(as party: ActingParty) async throws(ServiceError) -> Answer {
        guard case .link(let bearer) = party, bearer.permission == .vote else { throw .notPermitted(.vote) }
        let key = try context.updateKey(for: bearer.subject.id)
        let environment = context.environment
        return try await context.read { reading in
            let asked = try reading.invitation(of: bearer)
            let found = try BallotReading(of: asked, reading, on: try reading.today(environment))
            guard let stored = found.rounds.first(where: { $0.id == asked.roundID }) else {
                throw ServiceError.notFound(.link)
            }
            try found.standing(of: stored).require(.vote, party)
            let votes = Dictionary(grouping: try reading.votes(ofBallot: asked.id), by: \.issue)
            let (drafts, remarks) = (try reading.drafts(ofBallot: asked.id), try reading.remarks(ofBallot: asked.id))
            return Answer(
                agency: asked.agency, year: found.assessment.year, closes: stored.round.closes,
                isLate: stored.round.isReopened, criteria: found.criteria(of: stored.round),
                lines: found.issues.map { issue in
                    let last = votes[issue.key]?.last
                    return Line(
                        issue: issue, given: last?.scores, remark: remarks[issue.key] ?? "", draft: drafts[issue.key],
                        number: last?.number ?? 0)
                }, key: key)
        }
    }
}
