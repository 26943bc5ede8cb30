package import CommunitySafety
internal import Storage

/// What a meeting room looks at: the order under the weights that it tries, and one issue after another on each criterion.
package struct ShowWorkshop: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        /// Under the weights that are tried.
        package let order: RankIssues.Answer
        /// By the scheme's own weights.
        package let own: IssueRanking
        package let workshop: Workshop
        /// Seconds that are left to the issue whose time runs; 0 once it is over, nil while no clock runs.
        package let secondsLeft: Int?
        package let mayScore: Bool
        /// Whether whoever looks may make the weights that are tried those of the assessment.
        package let mayAgreeWeights: Bool

        /// How many places an issue gains by the weights that are tried; below 0 where it loses some, nil where it has no place.
        package func gain(of key: String) -> Int? {
            guard let now = order.ranking.line(of: key)?.rank, let before = own.line(of: key)?.rank else { return nil }
            return before - now
        }
    }

    /// One issue on the screen.
    package struct Focus: Sendable, Hashable {
        package let issue: ShowAssessedIssue.Answer
        package let line: ShowAssessedIssue.Line
        /// Where the round of votes that was closed last has any on this.
        package let votes: BallotSpread?
        /// What whoever looks typed here, and hasn't recorded.
        package let note: TypedScore?
        package let workshop: Workshop
        /// As in ``Answer``, of this issue only.
        package let secondsLeft: Int?
    }

    /// Those inside. Throws `notFound`.
    package func run(_ year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        let rank = RankIssues(context)
        let own = try await rank.run(year: year, as: party)
        let workshop = try await workshop(of: year)
        let isScoring = own.state == .scoring
        let weights = isScoring ? workshop.weights : [:]
        return Answer(
            order: weights.isEmpty ? own : try await rank.run(year: year, weights: weights, as: party),
            own: own.ranking, workshop: workshop, secondsLeft: left(workshop),
            mayScore: isScoring && party.may(.scoreIssues),
            mayAgreeWeights: isScoring && party.may(.keepAssessment) && !weights.isEmpty)
    }

    /// Those inside. Without a criterion the first that has no score, or the scheme's first. Throws `notFound`.
    package func focus(
        _ key: String, on criterion: String? = nil, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Focus {
        let issue = try await ShowAssessedIssue(context).run(key, of: year, as: party)
        let chosen =
            criterion.map { criterion in issue.lines.first { $0.criterion.key == criterion } }
            ?? issue.lines.first { $0.standing == nil } ?? issue.lines.first
        guard let line = chosen else { throw .notFound(.record(id: criterion ?? key)) }
        let votes = try await ShowVotes(context).lastClosed(year, as: party)
        let workshop = try await workshop(of: year)
        let actor = party.auditName
        let note = try await context.read { reading in
            guard let stored = try reading.assessment(of: year) else { return nil as TypedScore? }
            return try reading.workshopNote(on: key, line.criterion.key, by: actor, ofAssessment: stored.id)
        }
        return Focus(
            issue: issue, line: line, votes: votes?.result?.spread(key, line.criterion.key), note: note,
            workshop: workshop, secondsLeft: workshop.clock?.issue == key ? left(workshop) : nil)
    }

    private func workshop(of year: PlanYear) async throws(ServiceError) -> Workshop {
        try await context.read { reading in
            try reading.assessment(of: year).flatMap { try reading.workshop(ofAssessment: $0.id) } ?? Workshop()
        }
    }

    private func left(_ workshop: Workshop) -> Int? {
        workshop.clock?.left(at: context.environment.machine().milliseconds)
    }
}
