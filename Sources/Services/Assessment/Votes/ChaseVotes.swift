internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Reminds those who were asked to vote, once before the last day, by the plan of reminders that rounds have. Run twice on a day it
/// writes nothing the second time.
package struct ChaseVotes: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What is due today of each assessment that is being scored, by the program itself: by day only (from 7 to 19 o'clock UTC), and
    /// not in the demonstration, where visitors do it.
    package func runAll() async throws(ServiceError) {
        let environment = context.environment
        let hour = Int(environment.now().milliseconds / 3_600_000 % 24)
        guard (7..<19).contains(hour) else { return }
        let isDue = try await context.read { reading in
            guard try reading.partnership()?.demonstrationDate == nil, try reading.mailSettings() != nil else {
                return false
            }
            return try reading.scoredNow().contains { stored in
                try reading.ballotRounds(ofAssessment: stored.id).last?.round.isOpen ?? false
            }
        }
        guard isDue else { return }
        try await context.write { transaction in
            for stored in try transaction.scoredNow() { try transaction.chaseVotes(of: stored.year, environment) }
        }
    }
}

extension Transaction {
    fileprivate mutating func chaseVotes(of year: PlanYear, _ environment: ServiceEnvironment) throws {
        let reading = try BallotReading(year, self, on: try today(environment))
        guard let stored = reading.newest, reading.standing(of: stored).allows(.remind, for: .manager),
            let opening = stored.round.openings.last,
            let window = RoundWindow(
                opens: min(opening.on, opening.closes), due: opening.closes, closes: opening.closes),
            (try mailSettings()?.reminders ?? ReminderPlan()).due(on: reading.today, window).contains(.before)
        else { return }
        let counts = try ballotCounts(ofBallotRound: stored.id)
        // Whoever was written to today, since they were asked or somebody wanted them reminded, isn't written to again.
        let written = try messages(ofBallotRound: stored.id).filter { $0.madeAt.day == reading.today }.flatMap(\.links)
        let waiting = try standingInvitations(of: stored).filter { asked in
            (counts[asked.id]?.issues ?? 0) < reading.issues.count && asked.invitedOn < reading.today
                && !written.contains(asked.linkID)
        }
        let count = try writeVoteMail(.before, opening.closes.iso, to: waiting, stored, reading, environment).messages
        guard count > 0 else { return }
        try record(
            reading.event(
                .votesReminded, stored.round, by: .operator, at: environment.now(), ["messages": String(count)]))
    }
}
