package import CommunitySafety
internal import Storage

/// What somebody decides about a message: send it again, stop it, say that it arrived or came back, or that the link was passed
/// on by hand.
package struct DecideMail: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever handles mail. Throws `notFound`, and `conflict` where its state has changed meanwhile or doesn't allow it.
    package func run(_ event: MessageEvent, _ key: String, as party: ActingParty) async throws(ServiceError) {
        try party.require(.handleMail)
        let environment = context.environment
        try await context.write { transaction in
            guard var message = try transaction.message(RecordID(key)) else {
                throw ServiceError.notFound(.record(id: key))
            }
            guard event.isPersons, let state = message.state.after(event) else {
                throw ServiceError.conflict(.changedMeanwhile)
            }
            let before = message.state
            let now = environment.now()
            (message.state, message.changedAt) = (state, now)
            if state == .waiting { (message.since, message.nextAt) = (now, now) }
            try transaction.keep(message, asDeed: true)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .mailDecided, subject: AuditSubject(kind: "outbox", id: key), at: now,
                    payload: AuditPayload(before: ["state": before.rawValue], after: ["state": state.rawValue])))
        }
    }
}
