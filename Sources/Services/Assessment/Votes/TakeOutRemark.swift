package import CommunitySafety
internal import Storage

/// Takes out what a voter wrote beside their scores, where it names somebody. The scores stay.
package struct TakeOutRemark: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Manager only, once the round is closed: whatever says exactly this on an issue; whose it was isn't told. Throws `notFound` where
    /// nothing says so any more, and `conflict` with the lock.
    package func run(
        _ words: String, on issue: String, round number: Int, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepAssessment)
        let environment = context.environment
        try await context.write { transaction in
            let reading = try BallotReading(year, transaction, on: try transaction.today(environment))
            guard let stored = reading.rounds.first(where: { $0.round.number == number }) else {
                throw ServiceError.notFound(.record(id: "votes \(number)"))
            }
            try reading.standing(of: stored).require(.readSpread, party)
            let ballots = try transaction.invitations(ofBallotRound: stored.id).map(\.id)
            let said = try ballots.filter { try transaction.remarks(ofBallot: $0)[issue] == words }
            guard !said.isEmpty else { throw ServiceError.notFound(.record(id: issue)) }
            for id in said { try transaction.keep(remark: "", on: issue, ofBallot: id) }
            try transaction.record(
                reading.event(.remarkTakenOut, stored.round, by: party, at: environment.now(), ["issue": issue]))
        }
    }
}
