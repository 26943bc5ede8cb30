package import CommunitySafety
internal import Storage

/// Keeps what somebody with an account types for an action, so that it can be gone on with elsewhere. It is never an answer.
package struct KeepEntry: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may answer for the action, or type for whoever does. What comes after the same form was sent is passed over. Throws
    /// like ``AnswerRound/run(_:on:_:of:_:as:)``, but for `invalid`.
    package func run(
        _ entry: UpdateEntry, on address: String, _ quarter: RoundQuarter, of year: PlanYear,
        _ form: AnswerRound.Form, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.readRounds)
        try context.check(form.key, for: "\(year.name)/\(quarter.rawValue)")
        let environment = context.environment
        try await context.write { transaction in
            guard let stored = try transaction.round(quarter, of: year),
                let action = try transaction.actions(ofRound: stored.id).first(where: { $0.address == address })
            else { throw ServiceError.notFound(.record(id: address)) }
            let isOwn = RoundRole(party) == .partnerLead
            try stored.round.standing(on: try transaction.today(environment))
                .require(isOwn ? .answer : .answerOnBehalf, party)
            if isOwn {
                let asked = try action.partyID.flatMap { try transaction.roundParty($0) }
                guard let asked, party.isOf(asked.name) else { throw ServiceError.notPermitted(.answerRound) }
            }
            guard try !transaction.isSent(form.key, of: address, in: stored.id) else { return }
            try transaction.keep(entry, of: address, in: stored.id, by: party.auditName, at: environment.now())
        }
    }

    /// What the party itself kept; nil for nothing, and for whoever doesn’t read rounds.
    package func kept(
        on address: String, _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> UpdateEntry? {
        guard party.may(.readRounds) else { return nil }
        return try await context.read { reading in
            try reading.round(quarter, of: year).flatMap {
                try reading.keptEntry(UpdateEntry.self, of: address, in: $0.id, by: party.auditName)
            }
        }
    }
}
