package import Storage

/// What a service takes from the world besides its store: the time, ids, secrets, and what passwords cost.
package struct ServiceEnvironment: Sendable {
    package let now: @Sendable () -> Instant
    package let ids: IDSource
    package let secrets: Secrets
    package let passwords: PasswordHasher

    package init(
        now: @escaping @Sendable () -> Instant, ids: IDSource, secrets: Secrets = .system,
        passwords: PasswordHasher = PasswordHasher()
    ) {
        self.now = now
        self.ids = ids
        self.secrets = secrets
        self.passwords = passwords
    }

    /// The machine's clock, and random ids and secrets.
    package static var system: ServiceEnvironment {
        let now: @Sendable () -> Instant = { Instant.now }
        return ServiceEnvironment(now: now, ids: .random(now: now))
    }
}
