internal import Storage

/// What a browser keeps once somebody has signed in from it completely: proof that guesses made there are that person's
/// own slips. It opens nothing.
struct KnownDevice {
    let account: RecordID
    let mark: String

    init(account: RecordID, mark: String) {
        self.account = account
        self.mark = mark
    }

    /// Reads a token; nil unless it was made here.
    init?(_ token: String, in store: Store) throws {
        let parts = token.split(separator: ".").map(String.init)
        guard parts.count == 3, let code = Secrets.bytes(of: parts[2]) else { return nil }
        self.init(account: RecordID(parts[0]), mark: parts[1])
        guard try store.holds(code, of: "\(account.text).\(mark)", for: .knownDevice) else { return nil }
    }

    func token(in store: Store) throws -> String {
        let text = "\(account.text).\(mark)"
        return "\(text).\(Secrets.text(of: try store.mac(of: text, for: .knownDevice)))"
    }

    /// The token of a client that is known for this account, or a new one.
    static func token(for account: RecordID, _ client: Client, in context: ServiceContext) throws -> String {
        if let token = client.deviceToken, try KnownDevice(token, in: context.store)?.account == account {
            return token
        }
        return try KnownDevice(account: account, mark: Secrets.text(of: context.environment.secrets.bytes(12)))
            .token(in: context.store)
    }
}
