package import CommunitySafety
package import Proofreading
internal import Storage

/// What the holder of a lead's link sees: that lead's own actions, and nothing else. Looking changes nothing.
package struct ShowUpdates: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        /// Who is asked.
        package let name: String
        package let round: MonitoringRound
        package let today: CalendarDate
        package let lines: [RoundLine]
        /// What was kept for later, by action's address.
        package let kept: [String: UpdateEntry]
        /// What a form carries.
        package let key: String

        /// Those that nobody has answered.
        package var left: [RoundLine] { lines.filter { $0.latest == nil } }
    }

    /// The holder of a link whose round takes answers. Throws `conflict` with the round's lock: nothing is shown then;
    /// `notFound(.link)` for a link to something else.
    package func run(as party: ActingParty) async throws(ServiceError) -> Answer {
        guard case .link(let bearer) = party, bearer.permission == .answerRound else {
            throw .notPermitted(.answerRound)
        }
        let key = try context.updateKey(for: bearer.subject.id)
        let environment = context.environment
        return try await context.read { reading in
            let asked = try reading.roundParty(of: bearer)
            guard let stored = try reading.round(asked.roundID) else { throw ServiceError.notFound(.link) }
            let found = try RoundReading(stored, reading, on: try reading.today(environment))
            try found.standing.require(.answer, party)
            let own = found.actions.filter { $0.partyID == asked.id }
            let addresses = Set(own.map(\.address))
            let kept = try reading.kept(UpdateEntry.self, ofRound: stored.id).filter { addresses.contains($0.key) }
            return Answer(
                name: asked.name, round: stored.round, today: found.today, lines: own.map(found.line), kept: kept,
                key: key)
        }
    }
}
