internal import CommunitySafety
internal import Storage

/// How long sessions last.
enum SessionRules {
    /// Without a request: two hours, as long as a meeting.
    static let idle: Int64 = 2 * 3_600_000
    /// From signing in, however busy: twelve hours, one working day.
    static let absolute: Int64 = 12 * 3_600_000
    /// A token is replaced after this time.
    static let rotation: Int64 = 3_600_000
    /// How long a replaced token is still taken, for requests that were under way.
    static let grace: Int64 = 60_000
    /// The time of last use is written no more often than this.
    static let noting: Int64 = 60_000

    static func isOpen(_ session: StoredSession, at now: Instant) -> Bool {
        session.endedAt == nil && session.expiresAt > now
            && now.milliseconds - session.usedAt.milliseconds < idle
    }

    static func standing(isProved: Bool, hasFactor: Bool) -> OpenSession.Standing {
        isProved ? .complete : hasFactor ? .awaitingCode : .awaitingEnrolment
    }

    /// Begins a session and ends the one that the browser had, so that nobody can prepare a session for somebody else.
    static func begin(
        _ account: StoredAccount, isProved: Bool, device: String, token: String, in transaction: inout Transaction,
        _ environment: ServiceEnvironment
    ) throws -> RecordID {
        let now = environment.now()
        let session = StoredSession(
            id: environment.ids.next(), accountID: account.id, isProved: isProved, device: device, createdAt: now,
            expiresAt: Instant(milliseconds: now.milliseconds + absolute))
        try transaction.clearSessions(before: Instant(milliseconds: now.milliseconds - 30 * 24 * 3_600_000))
        try transaction.insert(session, tokenHash: Secrets.hash(of: token))
        try transaction.record(
            AuditEvent(
                actor: ActingParty.account(Actor(account)).auditName, deed: .signedIn,
                subject: AuditSubject(kind: "session", id: session.id.text), at: now,
                payload: AuditPayload(after: ["device": device])))
        return session.id
    }
}

extension Actor {
    init(_ account: StoredAccount) { self.init(id: account.id, role: account.role, agency: account.agency) }
}
