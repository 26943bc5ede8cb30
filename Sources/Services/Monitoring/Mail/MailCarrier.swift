package import Delivery

/// What takes messages to a server.
package struct MailCarrier: Sendable {
    /// Tries once; asks before it hands over, and hands nothing over where the answer is no.
    package let send: @Sendable (MailMessage, MailServer, @escaping @Sendable () async -> Bool) async -> MailOutcome

    package init(
        send:
            @escaping @Sendable (MailMessage, MailServer, @escaping @Sendable () async -> Bool) async -> MailOutcome
    ) { self.send = send }

    /// By SMTP.
    package static var smtp: MailCarrier {
        let carrier = SMTPCarrier()
        return MailCarrier { await carrier.send($0, to: $1, handingOver: $2) }
    }
}
