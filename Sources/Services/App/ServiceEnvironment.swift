package import Proofreading
package import Storage

/// What a service takes from the world besides its store: the time, ids, secrets, and what passwords cost.
package struct ServiceEnvironment: Sendable {
    /// The partnership's clock, by which everything is recorded: the machine's, but for the demonstration's day.
    package let now: @Sendable () -> Instant
    /// The machine's own clock, by which other devices count too: for codes, and for waits.
    package let machine: @Sendable () -> Instant
    package let ids: IDSource
    package let secrets: Secrets
    package let passwords: PasswordHasher
    /// A day that counts as today whatever the partnership says: for making the demonstration’s past.
    private(set) var pinnedDay: CalendarDate?

    package init(
        now: @escaping @Sendable () -> Instant, ids: IDSource, secrets: Secrets = .system,
        passwords: PasswordHasher = PasswordHasher()
    ) {
        self.now = now
        machine = now
        self.ids = ids
        self.secrets = secrets
        self.passwords = passwords
    }

    private init(_ origin: ServiceEnvironment, now: @escaping @Sendable () -> Instant) {
        self.now = now
        machine = origin.machine
        (ids, secrets, passwords) = (origin.ids, origin.secrets, origin.passwords)
    }

    /// The same on another day: the partnership's clock shows the machine's time of day, and today is that day. It goes on from
    /// there, so that nothing recorded later stands before what was recorded earlier.
    package func playing(on day: CalendarDate) -> ServiceEnvironment {
        let (machine, today) = (machine, Instant(startOf: machine().day))
        let days = (today.milliseconds - Instant(startOf: day).milliseconds) / 86_400_000
        return ServiceEnvironment(self, now: { machine().adding(days: -Int(days)) })
    }

    /// The same on an earlier day of the demonstration, which counts as today.
    func pinned(to day: CalendarDate) -> ServiceEnvironment {
        var pinned = playing(on: day)
        pinned.pinnedDay = day
        return pinned
    }

    /// The machine's clock, and random ids and secrets.
    package static var system: ServiceEnvironment {
        let now: @Sendable () -> Instant = { Instant.now }
        return ServiceEnvironment(now: now, ids: .random(now: now))
    }
}
