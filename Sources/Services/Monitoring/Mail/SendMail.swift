internal import CommunitySafety
internal import Delivery
internal import Foundation
internal import Storage

/// Sends what waits, one message after another. The program runs it again and again; nobody asks for it.
///
/// No message is handed over twice unless a person asks for it: before the end of one is sent, it is written down that the
/// server may have it from then on, and what was left in that state by a sender that is gone is in doubt.
package struct SendMail: Sendable {
    package let context: ServiceContext
    package let carrier: MailCarrier

    package init(_ context: ServiceContext, by carrier: MailCarrier) {
        self.context = context
        self.carrier = carrier
    }

    package struct Tally: Sendable, Hashable {
        package var sent = 0
        package var putOff = 0
        package var refused = 0
        package var inDoubt = 0
        package var stopped = 0
        /// Whether another process is sending.
        package var isElsewhere = false
        /// Whether no server is set, or this is the demonstration.
        package var isOff = false
        /// Whether the server couldn't be reached, so that the rest waits too.
        package var isServerAway = false
    }

    /// Sends until nothing is due, the server is away or the task is cancelled. `isNow` sends also what waits for its next try.
    package func run(isNow: Bool = false) async throws(ServiceError) -> Tally {
        var tally = Tally()
        guard let settings = try await settings(), let server = MailServer(settings) else {
            tally.isOff = true
            return tally
        }
        guard let hold = context.store.holdSending() else {
            tally.isElsewhere = true
            return tally
        }
        defer { withExtendedLifetime(hold) {} }
        tally.inDoubt += try await takeUpWhatWasLeft()
        if isNow { try await context.write { [environment = context.environment] in try $0.bringForward(environment) } }
        while !Task.isCancelled, !tally.isServerAway, let claim = try await claim(settings) {
            try await settle(claim, server, settings, &tally)
        }
        return tally
    }

    /// Nil where mail doesn't leave.
    private func settings() async throws(ServiceError) -> StoredMailSettings? {
        try await context.read { reading in
            guard try reading.partnership()?.demonstrationDate == nil else { return nil }
            return try reading.mailSettings()
        }
    }

    private func takeUpWhatWasLeft() async throws(ServiceError) -> Int {
        let now = context.environment.now()
        return try await context.write { transaction in
            var doubtful = 0
            for message in try transaction.messagesUnderWay() {
                let left = try transaction.move(message, .abandoned, at: now) { message in
                    guard message.state == .inDoubt else { return }
                    message.reply = "The sender was stopped while it handed the message over."
                }
                if left.state == .inDoubt { doubtful += 1 }
            }
            return doubtful
        }
    }

    private func claim(_ settings: StoredMailSettings) async throws(ServiceError) -> Claim? {
        let (context, environment) = (context, context.environment)
        return try await context.write { transaction in try transaction.claimMail(context, settings, environment) }
    }

    private func settle(
        _ claim: Claim, _ server: MailServer, _ settings: StoredMailSettings, _ tally: inout Tally
    ) async throws(ServiceError) {
        guard case .ready(let stored, let message) = claim else {
            tally.stopped += 1
            return
        }
        let (context, now) = (context, context.environment.now)
        let outcome = await carrier.send(message, server) {
            do {
                try await context.write { transaction in
                    guard let current = try transaction.message(stored.id) else { return }
                    try transaction.move(current, .endComing, at: now())
                }
                return true
            } catch {
                return false
            }
        }
        let state = try await keep(outcome, of: stored.id)
        switch state {
        case .sent: tally.sent += 1
        case .refused, .givenUp: tally.refused += 1
        case .inDoubt: tally.inDoubt += 1
        default: tally.putOff += 1
        }
        if case .unready = outcome { tally.isServerAway = true }
    }

    /// The outcome is worth a few tries: while it isn't written, the message would be in doubt.
    private func keep(_ outcome: MailOutcome, of id: RecordID) async throws(ServiceError) -> MessageState {
        let now = context.environment.now()
        var tries = 0
        while true {
            do throws(ServiceError) {
                return try await context.write { try $0.keep(outcome, of: id, at: now) }
            } catch {
                tries += 1
                guard error.isBusy, tries < 10 else { throw error }
                do { try await Task.sleep(for: .milliseconds(200)) } catch { continue }
            }
        }
    }

    /// A message that was taken up.
    enum Claim: Sendable {
        case ready(StoredMessage, MailMessage)
        /// There was no more reason for it.
        case pointless
    }
}

extension MailServer {
    init?(_ settings: StoredMailSettings) {
        let security: MailServer.Security =
            switch settings.security {
            case .startTLS: .startTLS
            case .tls: .tls
            case .open: .open
            }
        self.init(
            host: settings.host, port: settings.port, security: security, user: settings.credentials.user,
            password: settings.credentials.password)
    }
}
