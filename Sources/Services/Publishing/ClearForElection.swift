package import CommunitySafety
package import Storage
internal import Proofreading

/// Lets something go out in the period before an election, with a reason on record.
package struct ClearForElection: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Manager only. Throws `invalid` without a reason.
    package func run(
        _ activity: PreElectionPeriod.Activity, of subject: AuditSubject, reason: String, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.clearForElection)
        let reason = Wording.squeezed(reason)
        guard !reason.isEmpty else {
            throw .invalid([.form("reason", "The clearance has no reason.", "Say why it may go out now.")])
        }
        let environment = context.environment
        try await context.write { transaction in
            let clearance = StoredClearance(
                id: environment.ids.next(), activity: activity, subject: subject, rule: activity.rule, reason: reason,
                actor: party.auditName, on: try transaction.today(environment))
            try transaction.insert(clearance, at: environment.now())
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .electionCleared, subject: subject, at: environment.now(),
                    payload: AuditPayload(after: ["activity": activity.rawValue, "rule": activity.rule], why: reason)))
        }
    }

    /// What the day's elections ask of an activity, for whoever is about to do it.
    package func verdict(
        on activity: PreElectionPeriod.Activity, of subject: AuditSubject, about place: String? = nil
    ) async throws(ServiceError) -> Verdict {
        let environment = context.environment
        return try await context.read { try $0.verdict(on: activity, of: subject, about: place, environment) }
    }

    /// What an activity needs today.
    package enum Verdict: Sendable, Hashable {
        case free
        /// Elections are under way, and it goes on all the same.
        case goesOn([Election])
        /// Somebody cleared it since the notice.
        case cleared([Election])
        case needsClearance([Election])
    }
}

extension Querying {
    func verdict(
        on activity: PreElectionPeriod.Activity, of subject: AuditSubject, about place: String?,
        _ environment: ServiceEnvironment
    ) throws -> ClearForElection.Verdict {
        let today = try today(environment)
        switch PreElectionPeriod(try elections().map(\.election)).verdict(on: activity, about: place, on: today) {
        case .free: return .free
        case .goesOn(let elections): return .goesOn(elections)
        case .needsClearance(let elections):
            let from = elections.map(\.notice).max() ?? today
            let isCleared = try isCleared(activity, of: subject, from: from, to: today)
            return isCleared ? .cleared(elections) : .needsClearance(elections)
        }
    }

    /// Throws `needsClearance` when an election is under way that the activity must wait for.
    func requireClearance(
        for activity: PreElectionPeriod.Activity, of subject: AuditSubject, about place: String? = nil,
        _ environment: ServiceEnvironment
    ) throws {
        guard case .needsClearance(let elections) = try verdict(on: activity, of: subject, about: place, environment)
        else { return }
        throw ServiceError.conflict(
            .needsClearance(rule: activity.rule, election: elections.map(\.name).joined(separator: ", ")))
    }
}
