package import CommunitySafety
internal import Storage

/// Makes the middle of the votes the issues' scores. What stood before stays on record.
package struct TakeVotes: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Outcome: Sendable, Hashable {
        /// How many scores were taken.
        package var taken = 0
        /// How many stay as they are, since they were judged or come from figures, and say something else than the votes.
        package var left = 0
    }

    /// Those who may score issues, once the round is closed. A score that was judged or comes from figures stays unless `replacing`;
    /// one that gives way is named in the reason of the one that comes. `number` is the round that was looked at. Throws `conflict`,
    /// `notFound`.
    package func run(
        _ year: PlanYear, round number: Int, replacing: Bool = false, as party: ActingParty
    ) async throws(ServiceError) -> Outcome {
        try party.require(.scoreIssues)
        let environment = context.environment
        return try await context.write { transaction in
            let ballots = try BallotReading(year, transaction, on: try transaction.today(environment))
            let stored = try ballots.round(for: .take, party)
            guard stored.round.number == number else { throw ServiceError.conflict(.changedMeanwhile) }
            let reading = try AssessmentReading(year, transaction)
            try reading.requireScoring()
            let standing = reading.scores
            var outcome = Outcome()
            for spread in try ballots.result(of: stored, transaction).spreads {
                let before = standing[spread.issue]?[spread.criterion]
                let isOthers = before.map { $0.origin != .votes } ?? false
                if before?.score == spread.middle { continue }
                guard replacing || !isOthers else {
                    outcome.left += 1
                    continue
                }
                let score = CriterionScore(spread, inPlaceOf: before)
                try transaction.give(score, spread.issue, spread.criterion, reading, party, environment)
                outcome.taken += 1
            }
            if outcome.taken > 0 {
                try transaction.record(
                    ballots.event(
                        .votesTaken, stored.round, by: party, at: environment.now(),
                        ["taken": String(outcome.taken), "left": String(outcome.left)]))
            }
            return outcome
        }
    }
}
