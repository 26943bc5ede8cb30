internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Calendars to subscribe to: one's own, an agency's, the partnership's. Each has a secret address that can be taken back.
package struct KeepCalendars: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whose days a calendar shows.
    package enum Scope: Sendable, Hashable {
        case person
        case agency(String)
        case partnership
    }

    package struct Line: Sendable, Hashable {
        package let key: String
        package let scope: Scope
        package let madeOn: String
        /// Whether the party made it itself.
        package let isOwn: Bool
    }

    package struct Answer: Sendable, Hashable {
        /// Those that the party may take back, the newest first.
        package let lines: [Line]
        /// What the party may make.
        package let offers: [Scope]
    }

    /// Whoever may subscribe: its own calendars, and for the unit every agency's and the partnership's. Throws `notPermitted`.
    package func list(as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readDraft)
        return try await context.read { reading in
            let lines = try reading.calendars().filter { party.mayRevoke($0) }.map { calendar in
                Line(
                    key: calendar.id.text, scope: calendar.scope, madeOn: calendar.madeAt.day.words,
                    isOwn: calendar.accountID != nil && calendar.accountID == party.accountID)
            }
            let agencies = Set(try reading.partnershipRecords(.agency).map(\.entry.record.name)).sorted()
            let own = party.accountID == nil ? [] : [Scope.person]
            let others = agencies.map(Scope.agency) + [.partnership]
            return Answer(lines: lines, offers: (own + others).filter { party.maySubscribe(to: $0) })
        }
    }

    /// Makes one, and answers what stands in its address: it can't be read again. Throws `notPermitted`.
    package func make(_ scope: Scope, as party: ActingParty) async throws(ServiceError) -> String {
        guard party.maySubscribe(to: scope) else { throw .notPermitted(.readDraft) }
        let environment = context.environment
        let token = environment.secrets.token()
        let (kind, agency) = scope.stored
        let calendar = StoredCalendar(
            id: environment.ids.next(), kind: kind, agency: agency, accountID: party.accountID,
            madeAt: environment.now())
        try await context.write { transaction in
            if let agency, !(try transaction.partnershipRecords(.agency).contains { $0.entry.record.name == agency }) {
                throw ServiceError.notFound(.record(id: agency))
            }
            try transaction.insert(calendar, tokenHash: Secrets.hash(of: token))
            try transaction.record(calendar.event(.calendarMade, by: party, at: calendar.madeAt))
        }
        return token
    }

    /// Takes one back: its address works no longer. Throws `notFound` for another's.
    package func revoke(_ key: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.readDraft)
        let now = context.environment.now()
        try await context.write { transaction in
            guard let calendar = try transaction.calendars().first(where: { $0.id.text == key }),
                party.mayRevoke(calendar), try transaction.revokeCalendar(calendar.id, at: now)
            else { throw ServiceError.notFound(.link) }
            try transaction.record(calendar.event(.calendarRevoked, by: party, at: now))
        }
    }
}

extension KeepCalendars.Scope {
    var stored: (StoredCalendar.Kind, String?) {
        switch self {
        case .person: (.person, nil)
        case .agency(let name): (.agency, name)
        case .partnership: (.partnership, nil)
        }
    }
}

extension StoredCalendar {
    var scope: KeepCalendars.Scope {
        switch kind {
        case .person: .person
        case .agency: .agency(agency ?? "")
        case .partnership: .partnership
        }
    }

    fileprivate func event(_ deed: AuditDeed, by party: ActingParty, at now: Instant) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "calendar", id: id.text), at: now,
            payload: AuditPayload(after: ["kind": kind.rawValue, "agency": agency ?? ""]))
    }
}

extension ActingParty {
    var accountID: RecordID? {
        if case .account(let actor) = self { return actor.id }
        return nil
    }

    /// One’s own, and of others’ days what one may read: those of one agency only that agency’s.
    func maySubscribe(to scope: KeepCalendars.Scope) -> Bool {
        guard may(.readDraft) else { return false }
        return switch scope {
        case .person: accountID != nil
        case .agency(let name): may(.answerFor) || isOf(name)
        case .partnership: may(.answerFor)
        }
    }

    fileprivate func mayRevoke(_ calendar: StoredCalendar) -> Bool {
        if let own = accountID, calendar.accountID == own { return true }
        return calendar.kind != .person && maySubscribe(to: calendar.scope)
    }
}
