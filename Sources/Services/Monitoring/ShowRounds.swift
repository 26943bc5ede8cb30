package import CommunitySafety
package import Proofreading
internal import Storage

/// The rounds of a year: those that were opened, and for whoever is inside those still to come.
package struct ShowRounds: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        package let round: MonitoringRound
        /// Nil for whoever reads only what is public.
        package let answered: Int?
        package let asked: Int?
        /// How many texts went out; nil of a round that isn't cleared.
        package let published: Int?
        /// What keeps the party from opening it; nil where it can be opened.
        package let openLock: RoundLock?
    }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        /// The years that have something to show, newest first.
        package let years: [PlanYear]
        package let lines: [Line]
        package let today: CalendarDate
        package let isInside: Bool
        /// Whether the year has a plan that can be asked about.
        package let hasPlan: Bool
    }

    /// Everybody: cleared rounds, and inside all of them. Without a year the plan year of today, or the newest with rounds.
    /// Throws `notFound` where there is nothing that the party may see.
    package func run(year: PlanYear? = nil, as party: ActingParty) async throws(ServiceError) -> Answer {
        let environment = context.environment
        return try await context.read { reading in
            let isInside = party.may(.readRounds)
            let today = try reading.today(environment)
            let published = try reading.publishedRounds()
            var years = isInside ? try reading.roundYears() : published.map(\.year)
            years = Set(years).sorted(by: >)
            let current = PlanYear(start: today.month > 3 ? today.year : today.year - 1)
            guard let year = year ?? years.first(where: { $0 == current }) ?? years.first ?? current else {
                throw ServiceError.notFound(.anyPlan)
            }
            guard isInside || years.contains(year) else { throw ServiceError.notFound(.record(id: year.name)) }
            let stored = try reading.rounds(of: year)
            let lines = try RoundQuarter.allCases.compactMap { quarter in
                try reading.line(quarter, year, stored, published, today, party, isInside: isInside)
            }
            return Answer(
                year: year, years: years, lines: lines, today: today, isInside: isInside,
                hasPlan: try reading.publicPlanVersion(of: year) != nil)
        }
    }

    /// Whether there is anything that a party may see.
    package func hasSome(as party: ActingParty) async throws(ServiceError) -> Bool {
        try await context.read { reading in
            try !reading.publishedRounds().isEmpty || party.may(.readRounds)
        }
    }
}

extension ReadTransaction {
    fileprivate func line(
        _ quarter: RoundQuarter, _ year: PlanYear, _ stored: [StoredRound], _ published: [PublishedRound],
        _ today: CalendarDate, _ party: ActingParty, isInside: Bool
    ) throws -> ShowRounds.Line? {
        let out = published.contains { $0.year == year && $0.quarter == quarter }
        let count = out ? try publishedUpdates(quarter, of: year).count : nil
        guard let found = stored.first(where: { $0.round.quarter == quarter }) else {
            guard isInside else { return nil }
            let round = MonitoringRound(year: year, quarter: quarter, window: quarter.proposedWindow(year))
            return ShowRounds.Line(
                round: round, answered: nil, asked: nil, published: nil,
                openLock: round.covers.from >= today
                    ? .opensOn(round.window.opens)
                    : RoundDeed.open.roles.contains(RoundRole(party)) ? nil : .role(.open))
        }
        guard isInside else {
            return out
                ? ShowRounds.Line(
                    round: found.round, answered: nil, asked: nil, published: count, openLock: .alreadyOpened) : nil
        }
        let counts = try counts(ofRound: found.id)
        return ShowRounds.Line(
            round: found.round, answered: counts.reduce(0) { $0 + $1.answered },
            asked: counts.reduce(0) { $0 + $1.asked }, published: count, openLock: .alreadyOpened)
    }
}
