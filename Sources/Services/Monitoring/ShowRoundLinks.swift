package import CommunitySafety
internal import Proofreading
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
        /// Where a message goes or would go; nil where no address is on record.
        package var address: String?
        /// What became of the message that the round has opened; nil where none was written.
        package var mail: MessageState?
        /// Whom to write to instead while somebody is away, now or soon.
        package let standIns: [StandInForLead.StandIn]
    }

    package struct Answer: Sendable, Hashable {
        package let round: MonitoringRound
        package let lines: [Line]
        package var way = MailStanding.Way.none
        /// Whether somebody can be reminded now.
        package var mayRemind = false
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
        let post = try await context.write { transaction in
            try transaction.record(stored.event(.roundLinksRead, by: party, at: environment.now()))
            return try transaction.post(to: parties, of: stored, environment)
        }
        var answers: [Line] = []
        for (asked, link) in zip(parties, links) {
            guard let link else { continue }
            let own = lines.filter { $0.party == asked.name }
            answers.append(
                Line(
                    key: link.id.text, name: asked.name, actions: own.count,
                    answered: own.count { $0.latest != nil },
                    token: link.revokedAt == nil ? try context.token(of: link) : nil,
                    address: post.addresses[asked.id], mail: post.states[asked.linkID],
                    standIns: away.filter { $0.party == asked.name }.map { StandInForLead.StandIn($0) }))
        }
        return Answer(
            round: stored.round, lines: answers, way: post.way,
            mayRemind: post.way != .none && answers.contains { $0.answered < $0.actions }
                && stored.round.standing(on: post.today).allows(.remind, for: RoundRole(party)))
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

/// What is known of mail to those whom a round asks.
private struct RoundPost: Sendable {
    var way = MailStanding.Way.none
    let today: CalendarDate
    var addresses: [RecordID: String] = [:]
    var states: [RecordID: MessageState] = [:]
}

extension Transaction {
    fileprivate func post(
        to parties: [StoredRoundParty], of stored: StoredRound, _ environment: ServiceEnvironment
    ) throws -> RoundPost {
        var post = RoundPost(today: try today(environment))
        post.way = try mailStanding(environment).way
        guard post.way != .none else { return post }
        let directory = MailDirectory(
            try fullRegister(), members: try membersWithContacts(of: stored.planVersionID),
            standIns: try standIns(from: post.today),
            on: post.today)
        for party in parties { post.addresses[party.id] = directory.addressee(of: party.name)?.address }
        for message in try messages(ofRound: stored.id) where message.kind == .notice {
            for link in message.links { post.states[link] = message.state }
        }
        return post
    }
}
