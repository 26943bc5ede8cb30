internal import CommunitySafety
internal import Storage

/// Lets somebody in by e-mail address and password; whoever needs a second factor then has to show it.
package struct SignIn: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Anybody may try. Throws `invalid` with one and the same words, after the same time, for a wrong password, an unknown
    /// address and a closed account; `unavailable(.wait)` when there were too many tries. Every try is counted before the
    /// password is looked at, so that many at once gain nothing.
    package func run(
        email: String, password: String, from client: Client, ending oldToken: String? = nil
    ) async throws(ServiceError) -> SignedIn {
        try await ServiceError.answering {
            let email = EmailAddress.folded(email)
            let lookup = try context.store.mac(of: email, for: .accountLookup)
            let found = try await context.read { reading in
                try reading.account(lookup: lookup).map { ($0, try reading.credential(of: $0.id)) }
            }
            let guessing = try Guessing(buckets(email, found?.0, client), in: context)
            try await guessing.enter()
            let passwords = context.environment.passwords
            let isRight = try await passwords.holds(password, for: found?.1)
            guard isRight, let (account, credential) = found, account.state == .active else {
                throw ServiceError.invalid([.wrongPassword])
            }
            var renewed: StoredCredential?
            if let credential, passwords.isOutdated(credential) {
                renewed = try await passwords.hash(password, salt: context.environment.secrets.bytes(16))
            }
            return try await enter(account, client, oldToken, guessing, renewed)
        }
    }

    private func buckets(_ email: String, _ account: StoredAccount?, _ client: Client) throws -> [Throttle.Bucket] {
        guard let account else { return [.unknown(email), .address(client.address)] }
        if let token = client.deviceToken, let device = try KnownDevice(token, in: context.store),
            device.account == account.id
        {
            return [.device(account.id, device: device.mark)]
        }
        return [.account(account.id), .address(client.address)]
    }

    private func enter(
        _ account: StoredAccount, _ client: Client, _ oldToken: String?, _ guessing: Guessing,
        _ renewed: StoredCredential?
    ) async throws -> SignedIn {
        let environment = context.environment
        let token = environment.secrets.token()
        let old = try await SignOut(context).sessionID(of: oldToken)
        let standing = try await context.write { transaction in
            try guessing.forgive(in: &transaction)
            if let renewed { try transaction.set(renewed, of: account.id, at: environment.now()) }
            if let old { _ = try transaction.end(old, at: environment.now()) }
            let hasFactor = try transaction.hasSecondFactor(account.id)
            let isProved = !hasFactor && !account.role.needsSecondFactor
            _ = try SessionRules.begin(
                account, isProved: isProved, device: client.device, token: token, in: &transaction, environment)
            return SessionRules.standing(isProved: isProved, hasFactor: hasFactor)
        }
        let device = standing == .complete ? try KnownDevice.token(for: account.id, client, in: context) : nil
        return SignedIn(token: token, deviceToken: device, standing: standing)
    }
}
