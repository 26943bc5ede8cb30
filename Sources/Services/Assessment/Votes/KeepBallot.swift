package import CommunitySafety
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

    /// The holder of a voter's link sends what they chose; what is empty they can't say, and nothing may be missing. What they kept on the issue before
    /// sending is forgotten.
    /// What says the same as what stands counts once. Returns the number of what stands. Throws `notFound(.link)`,
    /// `notPermitted` for a form that isn't this link's, `notFound` for an issue that isn't asked, `conflict` with the lock, or
    /// `conflict(.changedMeanwhile)` where another window was quicker, and `invalid`.
    @discardableResult
    package func run(
        _ entry: BallotEntry, on issue: String, _ form: Form, as party: ActingParty
    ) async throws(ServiceError) -> Int {
        guard case .link(let bearer) = party, bearer.permission == .vote else { throw .notPermitted(.vote) }
        try context.check(form.key, for: bearer.subject.id, .vote)
        let environment = context.environment
        return try await context.write { transaction in
            let asked = try transaction.invitation(of: bearer)
            return try transaction.cast(entry, issue, form, asked, bearer, environment)
        }
    }

    /// Keeps what the holder of a voter's link chose and hasn't sent, for the next time the link is opened. It isn't a vote: it counts
    /// nowhere, and stands in no trail. `turn` grows within a form. Throws like ``run(_:on:_:as:)``: `conflict(.changedMeanwhile)` where
    /// the issue was sent after the form was shown, so that no draft stands over a newer vote.
    package func draft(
        _ entry: BallotEntry, on issue: String, _ form: Form, turn: Int, as party: ActingParty
    ) async throws(ServiceError) {
        guard case .link(let bearer) = party, bearer.permission == .vote else { throw .notPermitted(.vote) }
        try context.check(form.key, for: bearer.subject.id, .vote)
        let environment = context.environment
        try await context.write { transaction in
            let asked = try transaction.invitation(of: bearer)
            let place = try BallotPlace(issue, asked, party, transaction, environment)
            _ = try place.scores(of: entry, isSent: false)
            guard place.last?.number ?? 0 == form.seen else { throw ServiceError.conflict(.changedMeanwhile) }
            let kept = entry.cut(to: place.stored.round.criteria)
            if try kept.isEmpty || place.stands(kept) {
                try transaction.forgetDraft(of: issue, ofBallot: asked.id)
            } else {
                try transaction.keep(
                    StoredBallotDraft(
                        invitationID: asked.id, issue: issue, formKey: form.key, turn: turn, entry: kept))
            }
        }
    }
}

extension Transaction {
    mutating func cast(
        _ entry: BallotEntry, _ issue: String, _ form: KeepBallot.Form, _ asked: StoredInvitation,
        _ bearer: LinkBearer, _ environment: ServiceEnvironment
    ) throws -> Int {
        let party = ActingParty.link(bearer)
        let place = try BallotPlace(issue, asked, party, self, environment)
        let (scores, remark) = (try place.scores(of: entry, isSent: true), try BallotPlace.remark(of: entry))
        let (stored, last) = (place.stored, place.last)
        if let last, last.scores == scores, remark == place.remark {
            try forgetDraft(of: issue, ofBallot: asked.id)
            return last.number
        }
        guard form.seen == last?.number ?? 0 || form.key == last?.formKey else {
            throw ServiceError.conflict(.changedMeanwhile)
        }
        let now = environment.now()
        guard try useSignedLink(bearer.id, at: now) else { throw ServiceError.notFound(.link) }
        let vote = StoredVote(
            invitationID: asked.id, issue: issue, number: (last?.number ?? 0) + 1, formKey: form.key, castAt: now,
            isLate: stored.round.isReopened, scores: scores)
        try insert(vote)
        if remark != place.remark { try keep(remark: remark, on: issue, ofBallot: asked.id) }
        try forgetDraft(of: issue, ofBallot: asked.id)
        // Without the scores: nobody reads them before the round is closed, in the trail neither.
        try record(
            place.reading.event(
                .voteCast, stored.round, by: party, at: now,
                ["invitation": asked.id.text, "issue": issue, "number": String(vote.number)]))
        return vote.number
    }
}
