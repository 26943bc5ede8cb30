internal import Storage

/// Removes what waited too long: prepared tables and files, figures half typed in, files that nobody loaded.
///
/// It is the clock's doing and nobody's deed, so it asks for no permission: it runs when the server starts, once a day, and when
/// a list is opened on which such things stand.
package struct ForgetWaiting: Sendable {
    package let context: ServiceContext

    /// Days that figures typed in and never saved are kept.
    package static let typingDays = 30
    /// Days that a file of an agency is kept when nobody loads it.
    package static let receivedDays = 90
    /// Days that a file stays which was taken in or thrown away, so that this can be taken back.
    package static let settledDays = 14

    package init(_ context: ServiceContext) { self.context = context }

    /// Writes nothing where nothing is too old.
    package func run() async throws(ServiceError) {
        let now = context.environment.now()
        let limit = WaitingTooLong(
            prepared: now.adding(days: -PrepareTables.daysKept), typed: now.adding(days: -Self.typingDays),
            received: now.adding(days: -Self.receivedDays), settled: now.adding(days: -Self.settledDays))
        guard try await context.read({ try $0.tooOldCount(limit) }) > 0 else { return }
        try await context.write { try $0.removeTooOld(limit, at: now) }
    }
}
