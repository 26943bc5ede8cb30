package import Storage

/// What a service takes from the world besides its store: the time, and ids.
package struct ServiceEnvironment: Sendable {
    package let now: @Sendable () -> Instant
    package let ids: IDSource

    package init(now: @escaping @Sendable () -> Instant, ids: IDSource) {
        self.now = now
        self.ids = ids
    }

    /// The machine's clock, and random ids.
    package static var system: ServiceEnvironment {
        let now: @Sendable () -> Instant = { Instant.now }
        return ServiceEnvironment(now: now, ids: .random(now: now))
    }
}
