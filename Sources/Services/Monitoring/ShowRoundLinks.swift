package import CommunitySafety
internal import Storage

/// The links of a round, to be copied; and taking one back.
package struct ShowRoundLinks: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        /// The link's key.
        package let key: String
        package let name: String
        package let actions: Int
        package let answered: Int
        /// Nil for one that was revoked.
        package let token: String?
        /// Whom to write to instead while somebody is away, now or soon.
        package let standIns: [StandInForLead.StandIn]
    }

    package struct Answer: Sendable, Hashable {
        package let round: MonitoringRound
        package let lines: [Line]
    }

    /// Whoever may share links and keep rounds or answer for others. That they were read is on record.
    package func run(
        _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Answer {
        try party.require(.answerFor)
        try party.require(.shareLink)
        let context = context
        let environment = context.environment
        let (stored, parties, links, lines, away) = try await context.read { reading in
            let found = try reading.roundReading(quarter, of: year, on: try reading.today(environment))
            let away = try reading.standIns(from: found.today)
            let parties = found.parties.values.sorted { $0.name < $1.name }
            return (found.stored, parties, try parties.map { try reading.signedLink($0.linkID) }, found.lines(), away)
        }
        try await context.write { _ = try $0.record(stored.event(.roundLinksRead, by: party, at: environment.now())) }
        var answers: [Line] = []
        for (asked, link) in zip(parties, links) {
            guard let link else { continue }
            let own = lines.filter { $0.party == asked.name }
            answers.append(
                Line(
                    key: link.id.text, name: asked.name, actions: own.count,
                    answered: own.count { $0.latest != nil },
                    token: link.revokedAt == nil ? try context.token(of: link) : nil,
                    standIns: away.filter { $0.party == asked.name }.map { StandInForLead.StandIn($0) }))
        }
        return Answer(round: stored.round, lines: answers)
    }

    /// Whoever may see the links: takes one of this round's back. Throws `notFound`.
    package func revoke(
        _ key: String, _ quarter: RoundQuarter, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.answerFor)
        let environment = context.environment
        let isOwn = try await context.read { reading in
            let found = try reading.roundReading(quarter, of: year, on: try reading.today(environment))
            return found.parties.values.contains { $0.linkID.text == key }
        }
        guard isOwn else { throw .notFound(.link) }
        try await RevokeSignedLink(context).run(RecordID(key), as: party)
    }
}
