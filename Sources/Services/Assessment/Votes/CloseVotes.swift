package import CommunitySafety
internal import Proofreading
internal import Storage

/// Closes a round of votes, opens it again for late ones, and reminds those who haven't voted.
package struct CloseVotes: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Manager only: from now on everybody inside sees what the votes came to, and none is taken. What was chosen and not sent is gone. Throws `conflict`, `notFound`.
    package func close(_ year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        try await change(year, .close, party) { transaction, reading, stored, environment in
            try transaction.close(stored, on: reading.today)
            try transaction.forgetDrafts(ofBallotRound: stored.id)
            try transaction.record(reading.event(.votesClosed, stored.round, by: party, at: environment.now()))
        }
    }

    /// Manager only: votes are taken again until a day, as `2024-01-31`, and marked late. What was given before is kept. Throws
    /// `invalid`, `conflict`, `notFound`.
    package func reopen(_ year: PlanYear, until day: String, as party: ActingParty) async throws(ServiceError) {
        try await change(year, .reopen, party) { transaction, reading, stored, environment in
            let first = stored.round.openings.map(\.closes).min() ?? reading.today
            let last = max(first.adding(days: AskForVotes.linkDays - 1) ?? first, reading.today)
            guard let until = CalendarDate(iso: day), until >= reading.today, until <= last,
                let round = BallotRound(
                    number: stored.round.number, criteria: stored.round.criteria,
                    openings: stored.round.openings + [.init(on: reading.today, closes: until)])
            else {
                throw ServiceError.invalid([
                    .form(
                        "until", "That isn’t a day from today to \(last.words).", "Choose the last day for late votes.")
                ])
            }
            let opened = StoredBallotRound(id: stored.id, assessmentID: stored.assessmentID, round: round)
            try transaction.open(opened)
            try transaction.record(
                reading.event(.votesReopened, round, by: party, at: environment.now(), ["closes": until.iso]))
        }
    }

    /// Manager only: writes to those who haven't scored every issue, once a day. Returns how many messages were written; nil where mail
    /// isn't set up. Throws `conflict`, `notFound`.
    package func remind(_ year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Int? {
        try await change(year, .remind, party) { transaction, reading, stored, environment in
            guard try transaction.writesMail() else { return nil }
            let counts = try transaction.ballotCounts(ofBallotRound: stored.id)
            let waiting = try transaction.standingInvitations(of: stored).filter {
                (counts[$0.id]?.issues ?? 0) < reading.issues.count
            }
            let written = try transaction.writeVoteMail(
                .nudge, reading.today.iso, to: waiting, stored, reading, environment)
            if written.messages > 0 {
                try transaction.record(
                    reading.event(
                        .votesReminded, stored.round, by: party, at: environment.now(),
                        ["messages": String(written.messages)]))
            }
            return written.messages
        }
    }

    private func change<Value: Sendable>(
        _ year: PlanYear, _ deed: BallotDeed, _ party: ActingParty,
        _ work:
            @escaping @Sendable (inout Transaction, BallotReading, StoredBallotRound, ServiceEnvironment) throws ->
            Value
    ) async throws(ServiceError) -> Value {
        try party.require(deed.permission)
        let environment = context.environment
        return try await context.write { transaction in
            let reading = try BallotReading(year, transaction, on: try transaction.today(environment))
            return try work(&transaction, reading, try reading.round(for: deed, party), environment)
        }
    }
}
