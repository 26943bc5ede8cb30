package import CommunitySafety
internal import Proofreading
internal import Storage

/// The links of those who are asked to vote, to be copied; and taking one back.
package struct ShowVoteLinks: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        /// The link's key.
        package let key: String
        package let agency: String
        package let name: String
        /// Whether they have begun to vote.
        package let hasBegun: Bool
        /// Whether the link was taken back.
        package let isRevoked: Bool
        /// Nil for one that was taken back, and once its holder has begun to vote: it would show what they gave.
        package let token: String?
        /// Empty where none is on record.
        package let address: String
        /// What became of the message that asked them; nil where none was written.
        package let mail: MessageState?
    }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let round: BallotRound
        package let lines: [Line]
        /// Whether votes are taken today.
        package let takesVotes: Bool
        package let way: MailStanding.Way
    }

    /// Manager only, of the newest round. That they were read is on record. Throws `notFound` where nobody was asked.
    package func run(_ year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.keepAssessment)
        try party.require(.shareLink)
        let (context, environment) = (context, context.environment)
        return try await context.write { transaction in
            let reading = try BallotReading(year, transaction, on: try transaction.today(environment))
            guard let stored = reading.newest else { throw ServiceError.notFound(.record(id: "votes \(year.name)")) }
            try transaction.record(reading.event(.voteLinksRead, stored.round, by: party, at: environment.now()))
            let messages = try transaction.messages(ofBallotRound: stored.id).filter { $0.kind == .notice }
            let counts = try transaction.ballotCounts(ofBallotRound: stored.id)
            let lines = try transaction.invitations(ofBallotRound: stored.id).compactMap { asked -> Line? in
                guard let link = try transaction.signedLink(asked.linkID) else { return nil }
                let hasBegun = (counts[asked.id]?.issues ?? 0) > 0
                return Line(
                    key: link.id.text, agency: asked.agency, name: asked.voter, hasBegun: hasBegun,
                    isRevoked: link.revokedAt != nil,
                    token: link.revokedAt == nil && !hasBegun ? try context.token(of: link) : nil,
                    address: asked.address,
                    mail: messages.last { $0.links.contains(link.id) }?.state)
            }
            return Answer(
                year: year, round: stored.round, lines: lines.sorted { ($0.agency, $0.name) < ($1.agency, $1.name) },
                takesVotes: reading.standing(of: stored).allows(.vote, for: .voter),
                way: try transaction.mailStanding(environment).way)
        }
    }

    /// Manager only: takes a link of the year's votes back; what was given by it still counts. Throws `notFound`.
    package func revoke(_ key: String, of year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepAssessment)
        let environment = context.environment
        let isOwn = try await context.read { reading in
            let found = try BallotReading(year, reading, on: try reading.today(environment))
            return try found.rounds.contains { stored in
                try reading.invitations(ofBallotRound: stored.id).contains { $0.linkID.text == key }
            }
        }
        guard isOwn else { throw .notFound(.link) }
        try await RevokeSignedLink(context).run(RecordID(key), as: party)
    }
}
