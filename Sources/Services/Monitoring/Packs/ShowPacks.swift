package import CommunitySafety
internal import Proofreading
internal import Storage

/// The packs of a year: those that were issued and, for whoever issues them, those that can be.
package struct ShowPacks: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// A pack that can be written now, or the reason why it can't.
    package struct Choice: Sendable, Hashable {
        package let key: PackKey
        /// Nil where it can be written.
        package let lock: RoundLock?
    }

    package struct Place: Sendable, Hashable {
        package let code: String
        package let name: String
    }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        /// Empty for whoever doesn’t issue packs. Packs of places aren’t among them.
        package let choices: [Choice]
        /// Places that a pack can be about, by name; empty for whoever doesn’t issue packs.
        package let places: [Place]
        /// The newest first.
        package let issued: [PackListing]
        package let isInside: Bool
    }

    /// Everybody: packs for everybody that were issued; those inside, all of them. Throws `notFound` for a year of which the
    /// party may see nothing.
    package func run(year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        try await context.read { reading in
            let mayIssue = party.may(.issuePack)
            let isInside = mayIssue || party.may(.readRounds)
            let places = try reading.packPlaces()
            let names = Dictionary(places.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
            let issued = try reading.issuedPacks(of: year).filter { $0.key.kind.isOpen(to: party) }.map { entry in
                var listing = PackListing(entry, year)
                listing.place = entry.key.place.map { names[$0] ?? $0 }
                return listing
            }
            let rounds = try reading.rounds(of: year).map(\.round)
            let isOpen = isInside || !issued.isEmpty || rounds.contains { $0.clearance != nil }
            guard isOpen, isInside || !rounds.isEmpty else {
                throw ServiceError.notFound(.record(id: "\(year.name) packs"))
            }
            return Answer(
                year: year, choices: mayIssue ? Self.choices(rounds) : [], places: mayIssue ? places : [],
                issued: issued, isInside: isInside)
        }
    }

    private static func choices(_ rounds: [MonitoringRound]) -> [Choice] {
        let isSomeCleared = rounds.contains { $0.clearance != nil }
        return PackKind.allCases.filter { !$0.isAssessment }.flatMap { kind -> [Choice] in
            guard kind.isQuarterly else {
                return PackKey(kind).map { [Choice(key: $0, lock: isSomeCleared ? nil : .notCleared)] } ?? []
            }
            return rounds.compactMap { round in
                let isOpen = kind.audience == .partnership || round.clearance != nil
                return PackKey(kind, round.quarter).map { Choice(key: $0, lock: isOpen ? nil : .notCleared) }
            }
        }
    }
}

extension Querying {
    /// Wards and the partnership's own places, by name.
    fileprivate func packPlaces() throws -> [ShowPacks.Place] {
        try areas().map(\.area).filter { $0.kind == .ward || $0.kind == .custom }
            .filter { PackKey(.place, place: $0.code) != nil }.map { ShowPacks.Place(code: $0.code, name: $0.name) }
            .sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    }
}
