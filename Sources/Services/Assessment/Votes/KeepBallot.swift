internal import CommunitySafety
internal import Storage

/// Keeps what a voter gives one issue. Nothing is written over: a second thought stands after what was given before.
package struct KeepBallot: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Which scores the sender had seen, and which form it came by.
    package struct Form: Sendable, Hashable {
        /// As ``ServiceContext/updateKey(for:)`` made it.
        package let key: String
        /// The number of the latest vote on the issue when the form was shown; 0 for none.
        package let seen: Int

        package init(key: String, seen: Int) {
            self.key = key
            self.seen = seen
        }
    }

    /// The holder of a voter's link. `typed` are scores by criterion, as `3` or `3.5`; what is empty or missing they can't say.
    /// What says the same as what stands counts once. Returns the number of what stands. Throws `notFound(.link)`,
    /// `notPermitted` for a form that isn't this link's, `notFound` for an issue that isn't asked, `conflict` with the lock, or
    /// `conflict(.changedMeanwhile)` where another window was quicker, and `invalid`.
    @discardableResult
    package func run(
        _ typed: [String: String], on issue: String, _ form: Form, as party: ActingParty
    ) async throws(ServiceError) -> Int {
        guard case .link(let bearer) = party, bearer.permission == .vote else { throw .notPermitted(.vote) }
        try context.check(form.key, for: bearer.subject.id, .vote)
        let environment = context.environment
        return try await context.write { transaction in
            let asked = try transaction.invitation(of: bearer)
            return try transaction.cast(typed, issue, form, asked, bearer, environment)
        }
    }
}

extension Transaction {
    mutating func cast(
        _ typed: [String: String], _ issue: String, _ form: KeepBallot.Form, _ asked: StoredInvitation,
        _ bearer: LinkBearer, _ environment: ServiceEnvironment
    ) throws -> Int {
        let party = ActingParty.link(bearer)
        let reading = try BallotReading(of: asked, self, on: try today(environment))
        guard let stored = reading.rounds.first(where: { $0.id == asked.roundID }) else {
            throw ServiceError.notFound(.link)
        }
        try reading.standing(of: stored).require(.vote, party)
        guard reading.issues.contains(where: { $0.key == issue }) else {
            throw ServiceError.notFound(.record(id: issue))
        }
        let scores = try Self.read(typed, reading.criteria(of: stored.round))
        let last = try votes(ofBallot: asked.id).last { $0.issue == issue }
        if let last, last.scores == scores { return last.number }
        guard form.seen == last?.number ?? 0 || form.key == last?.formKey else {
            throw ServiceError.conflict(.changedMeanwhile)
        }
        let now = environment.now()
        guard try useSignedLink(bearer.id, at: now) else { throw ServiceError.notFound(.link) }
        let vote = StoredVote(
            invitationID: asked.id, issue: issue, number: (last?.number ?? 0) + 1, formKey: form.key, castAt: now,
            isLate: stored.round.isReopened, scores: scores)
        try insert(vote)
        // Without the scores: nobody reads them before the round is closed, in the trail neither.
        try record(
            reading.event(
                .voteCast, stored.round, by: party, at: now,
                ["invitation": asked.id.text, "issue": issue, "number": String(vote.number)]))
        return vote.number
    }

    /// Throws `invalid`.
    private static func read(_ typed: [String: String], _ criteria: [ScoringCriterion]) throws -> [String: StepScore] {
        var scores: [String: StepScore] = [:]
        var faults: [Diagnostic] = []
        for criterion in criteria {
            let words = typed[criterion.key] ?? ""
            if words.isEmpty { continue }
            guard let score = StepScore(reading: words), criterion.allows(score) else {
                faults.append(
                    .form(
                        "score-\(criterion.key)",
                        "That isn’t a score on the scale of \(criterion.lowest) to \(criterion.highest).",
                        "Choose a step, or that you can’t say."))
                continue
            }
            scores[criterion.key] = score
        }
        guard faults.isEmpty else { throw ServiceError.invalid(faults) }
        return scores
    }
}
