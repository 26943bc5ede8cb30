package import CommunitySafety
package import Proofreading
internal import Storage

/// Passes a lead's duty to answer to somebody else while whoever answers is away: from a day to a day.
package struct StandInForLead: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct StandIn: Sendable, Hashable {
        package let key: String
        package let party: String
        package let name: String
        /// Empty where none is known.
        package let email: String
        package let from: CalendarDate
        package let to: CalendarDate

        init(_ stored: StoredStandIn) {
            key = stored.id.text
            (party, name, email) = (stored.party, stored.name, stored.email)
            (from, to) = (stored.from, stored.to)
        }
    }

    /// Manager and officers. Days as `2024-01-31`. Throws `invalid`, `notFound` for somebody whom the round doesn’t ask.
    package func add(
        _ name: String, email: String, for party: String, from: String, to: String, _ quarter: RoundQuarter,
        of year: PlanYear, as actor: ActingParty
    ) async throws(ServiceError) {
        try actor.require(.answerFor)
        let environment = context.environment
        try await context.write { transaction in
            let today = try transaction.today(environment)
            guard let round = try transaction.round(quarter, of: year),
                try transaction.parties(ofRound: round.id).contains(where: { $0.name == party })
            else { throw ServiceError.notFound(.record(id: party)) }
            let days = try Self.days(from, to, today)
            let own = try Self.person(name, email)
            let stored = StoredStandIn(
                id: environment.ids.next(), party: party, from: days.from, to: days.to, madeBy: actor.auditName,
                name: own.name, email: own.email)
            try transaction.insert(stored)
            try transaction.record(stored.event(.standInNamed, by: actor, at: environment.now()))
        }
    }

    /// Manager and officers: whoever was away is back. Throws `notFound`.
    package func end(_ key: String, as actor: ActingParty) async throws(ServiceError) {
        try actor.require(.answerFor)
        let environment = context.environment
        try await context.write { transaction in
            let today = try transaction.today(environment)
            guard let stored = try transaction.standIns(from: today).first(where: { $0.id.text == key }),
                try transaction.endStandIn(stored.id, on: today)
            else { throw ServiceError.notFound(.record(id: key)) }
            try transaction.record(stored.event(.standInEnded, by: actor, at: environment.now()))
        }
    }

    private static func days(_ from: String, _ to: String, _ today: CalendarDate) throws -> DateRange {
        guard let first = CalendarDate(iso: from), let last = CalendarDate(iso: to), last >= today,
            let range = DateRange(from: first, to: last), range.days <= 400
        else {
            throw ServiceError.invalid([
                .form("away-to", "Those days don’t follow each other, or are over.", "Give the first and the last day.")
            ])
        }
        return range
    }

    private static func person(_ name: String, _ email: String) throws -> (name: String, email: String) {
        let name = Wording.squeezed(ActionUpdate(.onTrack, workingText: name).cleaned.workingText)
        guard !name.isEmpty, name.count <= ActionUpdate.longestName else {
            throw ServiceError.invalid([
                .form("stand-in", "It isn’t said who stands in.", "Name a post or a person.")
            ])
        }
        let email = Wording.squeezed(email)
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress = parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !email.contains(" ")
        guard email.isEmpty || isAddress && email.count <= 254 else {
            throw ServiceError.invalid([
                .form(
                    "stand-in-email", "That isn’t an e-mail address.",
                    "Write it as name@example.org, or leave it empty.")
            ])
        }
        return (name, email)
    }
}

extension ReadTransaction {
    /// Whom to write to instead of a lead on a day; nil where nobody stands in. Of several the latest named holds.
    func standIn(for party: String, on day: CalendarDate) throws -> StandInForLead.StandIn? {
        try standIns(from: day).last { $0.party == party && $0.from <= day }.map { StandInForLead.StandIn($0) }
    }
}

extension StoredStandIn {
    /// Without the person.
    fileprivate func event(_ deed: AuditDeed, by party: ActingParty, at now: Instant) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "lead_stand_in", id: id.text), at: now,
            payload: AuditPayload(after: ["lead": self.party, "from": from.iso, "to": to.iso]))
    }
}
