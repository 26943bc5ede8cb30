/// A server that takes messages, and how to talk to it.
package struct MailServer: Sendable, Hashable {
    package enum Security: String, Sendable, Hashable, CaseIterable {
        /// The talk begins in the open and must go over to TLS before anything is said.
        case startTLS = "starttls"
        /// TLS from the first byte.
        case tls
        /// Nothing is kept from whoever listens: for a server on the same machine.
        case open = "none"
    }

    package let host: String
    package let port: Int
    package let security: Security
    /// Empty for a server that asks for none.
    package let user: String
    package let password: String
    /// How long to wait for a connection, and for each answer.
    package let patience: Patience

    /// In seconds.
    package struct Patience: Sendable, Hashable {
        package let connect: Int
        package let answer: Int
        package let whole: Int

        package init(connect: Int = 20, answer: Int = 120, whole: Int = 300) {
            self.connect = connect
            self.answer = answer
            self.whole = whole
        }
    }

    /// Nil for a host or port that can't be one.
    package init?(
        host: String, port: Int, security: Security, user: String = "", password: String = "",
        patience: Patience = Patience()
    ) {
        guard Self.isHost(host), (1...65_535).contains(port) else { return nil }
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
        self.patience = patience
    }

    /// A name or a number of letters, digits, dots, hyphens and colons.
    package static func isHost(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 253
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-:".contains($0)) }
    }

    /// Whether it is this machine.
    package var isLoopback: Bool { Self.isLoopback(host) }

    package static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || (host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." })
    }

    /// As libcurl names it; the path is what we call ourselves in greeting.
    func address(greeting: String) -> String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(security == .tls ? "smtps" : "smtp")://\(name):\(port)/\(greeting)"
    }
}
