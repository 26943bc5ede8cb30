internal import Storage

/// Keeps what somebody typed whose session had ended, until they have signed in again.
package struct HoldForm: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What was typed, and where it was sent.
    package struct Kept: Sendable, Hashable {
        package let address: String
        package let body: [UInt8]
    }

    private static let lifetime: Int64 = 30 * 60_000
    private static let mostBytes = 1_000_000
    private static let mostForms = 20

    /// For the account whose session it was: sealed, for thirty minutes. Nil when it is too large, or too many wait.
    package func keep(
        _ body: [UInt8], sentTo address: String, by account: String
    ) async throws(ServiceError) -> String? {
        guard body.count <= Self.mostBytes else { return nil }
        let environment = context.environment
        let (now, account) = (environment.now(), RecordID(account))
        return try await context.write { transaction in
            try transaction.clearHeldForms(before: now)
            guard try transaction.heldFormCount(of: account) < Self.mostForms else { return nil }
            let form = HeldForm(
                id: environment.ids.next(), accountID: account, address: address, body: body,
                expiresAt: Instant(milliseconds: now.milliseconds + Self.lifetime))
            try transaction.insert(form)
            return form.id.text
        }
    }

    /// What was kept, for the same person and nobody else; throws `notFound`.
    package func show(_ id: String, for session: OpenSession) async throws(ServiceError) -> Kept {
        let now = context.environment.now()
        guard session.standing == .complete,
            let form = try await context.read({ try $0.heldForm(RecordID(id), of: session.actor.id) }),
            form.expiresAt > now
        else { throw .notFound(.link) }
        return Kept(address: form.address, body: form.body)
    }
}
