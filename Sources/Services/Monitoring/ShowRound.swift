package import CommunitySafety
package import Proofreading
internal import Storage

/// One round: everything for those inside, what went out for everybody.
package struct ShowRound: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whom a round asks, with what has come from them.
    package struct Asked: Sendable, Hashable {
        package let name: String
        package let lines: [RoundLine]
        package var answered: Int { lines.count { $0.latest != nil } }
        package var isComplete: Bool { answered == lines.count }
    }

    /// A note on a closed round.
    package struct Note: Sendable, Hashable {
        /// Empty for the round as a whole.
        package let address: String
        package let on: CalendarDate
        package let words: String
    }

    package struct Inside: Sendable, Hashable {
        package let round: MonitoringRound
        package let today: CalendarDate
        /// In the plan's order; those of a closed round as they were at its closing.
        package let lines: [RoundLine]
        package let asked: [Asked]
        /// What waits with the manager, since nobody leads it by name.
        package let unled: [RoundLine]
        package let notes: [Note]
        /// What the party can't do now, and why.
        package let locks: [RoundDeed: RoundLock]
        /// Names of the parties that are the viewer's own agency.
        package let own: Set<String>

        package var answered: Int { lines.count { $0.latest != nil } }
        package func may(_ deed: RoundDeed) -> Bool { locks[deed] == nil }
    }

    /// Those inside. Throws `notFound`, and `notPermitted` for everybody else.
    package func inside(
        _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Inside {
        try party.require(.readRounds)
        let environment = context.environment
        return try await context.read { reading in
            let found = try reading.roundReading(quarter, of: year, on: try reading.today(environment))
            let lines = try reading.lines(of: found)
            let notes = try reading.notes(ofRound: found.stored.id).map {
                Note(address: $0.address, on: $0.on, words: $0.words)
            }
            let names = found.parties.values.map(\.name).sorted()
            let role = RoundRole(party)
            let locks = RoundDeed.allCases.compactMap { deed in
                found.standing.lock(on: deed, for: role).map { (deed, $0) }
            }
            return Inside(
                round: found.stored.round, today: found.today, lines: lines,
                asked: names.map { name in Asked(name: name, lines: lines.filter { $0.party == name }) },
                unled: lines.filter { $0.party == nil }, notes: notes,
                locks: Dictionary(uniqueKeysWithValues: locks), own: Set(names.filter { party.isOf($0) }))
        }
    }

    package struct Public: Sendable, Hashable {
        package let round: PublishedRound
        package let updates: [PublishedUpdate]
        package let priorities: [Priority]
    }

    /// Everybody, once the round is cleared. Throws `notFound`.
    package func everybody(_ quarter: RoundQuarter, of year: PlanYear) async throws(ServiceError) -> Public {
        try await context.read { reading in
            guard
                let round = try reading.publishedRounds().first(where: { $0.year == year && $0.quarter == quarter })
            else { throw ServiceError.notFound(.record(id: "\(year.name) \(quarter.rawValue)")) }
            let plan = try reading.publicPlanVersion(of: year)
            return Public(
                round: round, updates: try reading.publishedUpdates(quarter, of: year),
                priorities: try plan.map { try reading.priorities(of: $0.id) } ?? [])
        }
    }
}
