package import CommunitySafety
internal import Proofreading
internal import Storage

/// What stands in a calendar, for whoever has its address.
package struct ReadCalendar: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Entry: Sendable, Hashable {
        package let event: CalendarEvent
        /// How often it has changed.
        package let sequence: Int
        /// When it last did, in UTC as `20240115T093000Z`.
        package let changed: String
    }

    package struct Answer: Sendable, Hashable {
        package let name: String
        /// Makes keys unique in the world.
        package let domain: String
        package let entries: [Entry]
    }

    /// Whoever has the address, as long as whoever made it may still read what it shows. Throws `notFound(.link)`, and slows down
    /// whoever guesses. Writes only where an entry has changed since anybody looked.
    package func run(token: String, from client: Client) async throws(ServiceError) -> Answer {
        let environment = context.environment
        let found = try await context.read { reading -> Found? in
            guard let calendar = try reading.calendar(tokenHash: Secrets.hash(of: token)),
                let partnership = try reading.partnership()
            else { return nil }
            return try Found(calendar, partnership, reading, environment)
        }
        guard let found else {
            try await ServiceError.answering {
                try await Guessing([.links(client.address)], in: context).enter()
            }
            throw .notFound(.link)
        }
        return try await found.answer(in: context)
    }

    /// A calendar as it is read, before changes are noted.
    private struct Found {
        let name: String
        let domain: String
        let events: [CalendarEvent]
        let states: [String: CalendarEntryState]

        /// Nil for one that was taken back, or whose maker may no longer read it.
        init?(
            _ calendar: StoredCalendar, _ partnership: StoredPartnership, _ reading: ReadTransaction,
            _ environment: ServiceEnvironment
        ) throws {
            guard calendar.revokedAt == nil else { return nil }
            var party = ActingParty.operator
            if let id = calendar.accountID {
                guard let account = try reading.account(id), account.state == .active else { return nil }
                party = .account(Actor(account))
            }
            guard party.maySubscribe(to: calendar.scope) else { return nil }
            name =
                switch calendar.scope {
                case .person: "My days, \(partnership.partnership.name)"
                case .agency(let agency): "\(agency), \(partnership.partnership.name)"
                case .partnership: partnership.partnership.name
                }
            domain = "\(partnership.id.text).watchward"
            let days = CalendarDays(
                reading: reading, party: party, scope: calendar.scope, today: try reading.today(environment))
            events = try days.events()
            states = try reading.calendarEntryStates()
        }

        func answer(in context: ServiceContext) async throws(ServiceError) -> Answer {
            let changed = events.filter { states[$0.key]?.state != $0.state }
            guard !changed.isEmpty else { return answer(states) }
            let now = context.environment.now()
            let noted = try await context.write { transaction in
                for event in changed { try transaction.note(event, at: now) }
                return try transaction.calendarEntryStates()
            }
            return answer(noted)
        }

        private func answer(_ states: [String: CalendarEntryState]) -> Answer {
            Answer(
                name: name, domain: domain,
                entries: events.compactMap { event in
                    states[event.key].map {
                        Entry(event: event, sequence: $0.sequence, changed: $0.changedAt.calendarText)
                    }
                })
        }
    }
}

extension Instant {
    /// `20240115T093000Z`.
    fileprivate var calendarText: String { String(text.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z" }
}
