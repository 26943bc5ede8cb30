internal import Proofreading
internal import Storage

/// A device on which somebody is signed in.
package struct Device: Sendable, Hashable {
    /// The session's id.
    package let id: String
    /// `Firefox on Linux`.
    package let words: String
    /// When it was last used, in words.
    package let used: String
}

/// Where somebody is signed in.
package struct ListDevices: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// One's own sessions that are open, the last used first.
    package func run(for session: OpenSession) async throws(ServiceError) -> [Device] {
        guard session.standing == .complete else { throw .notPermitted(.readPlan) }
        let now = context.environment.now()
        return try await context.read { reading in
            try reading.sessions(of: session.actor.id).filter { SessionRules.isOpen($0, at: now) }.map {
                Device(
                    id: $0.id.text, words: $0.device,
                    used: "\($0.usedAt.day.words), \($0.usedAt.text.dropFirst(11).prefix(5)) UTC")
            }
        }
    }
}

/// Signs a device out from afar.
package struct EndDevice: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// One of one's own sessions; somebody else's is not found. Without an id, all but this one.
    package func run(_ id: String?, for session: OpenSession) async throws(ServiceError) {
        guard session.standing == .complete else { throw .notPermitted(.readPlan) }
        let now = context.environment.now()
        try await context.write { transaction in
            if let id = id.map({ RecordID($0) }) {
                guard try transaction.session(id)?.accountID == session.actor.id else {
                    throw ServiceError.notFound(.session)
                }
                _ = try transaction.end(id, at: now)
            } else {
                try transaction.endSessions(of: session.actor.id, except: session.id, at: now)
            }
            try transaction.record(.of(session.actor.id, by: session.auditName, .sessionsEnded, at: now))
        }
    }
}
