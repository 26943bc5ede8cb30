package import CommunitySafety
package import Proofreading
internal import Storage

/// The partners' votes on an assessment as those inside see them: who has voted and who hasn't, and, once the round is closed, what
/// the votes came to. Who gave what is shown to nobody.
package struct ShowVotes: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Somebody who was asked.
    package struct Voter: Sendable, Hashable {
        package let agency: String
        /// A post or a name.
        package let name: String
        /// How many issues they have come to.
        package let issues: Int
        package let isLate: Bool
        /// Whether their link was taken back; what they gave by then counts.
        package let isRevoked: Bool
    }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let scheme: ScoringScheme
        package let issues: [CommunityIssue]
        /// The first first.
        package let rounds: [BallotRound]
        /// The one that is shown; nil while nobody was asked.
        package let round: BallotRound?
        /// By agency and name.
        package let voters: [Voter]
        /// Nil until the round is closed.
        package let result: BallotResult?
        /// Why voters scored as they did, by issue and without whose words they are: for those who score, once the round is closed.
        package let remarks: [String: [String]]
        /// What stands, by issue and criterion.
        package let scores: [String: [String: CriterionScore]]
        /// What whoever asked may do now.
        package let allowed: Set<BallotDeed>
        /// Agencies that can be asked, by name, for whoever may ask.
        package let candidates: [String]
        package let mailIsOn: Bool
        package let today: CalendarDate

        package var words: BallotWords? { result.map { BallotWords($0) } }
        /// Those who have come to every issue.
        package var done: Int { voters.count { $0.issues >= issues.count } }
    }

    /// Those inside. Without a number the newest round. Throws `notFound`.
    package func run(
        _ year: PlanYear, round number: Int? = nil, as party: ActingParty
    ) async throws(ServiceError) -> Answer {
        try party.require(.readAssessment)
        let environment = context.environment
        return try await context.read { reading in
            let found = try BallotReading(year, reading, on: try reading.today(environment))
            let stored = try number.map { number in
                guard let stored = found.rounds.first(where: { $0.round.number == number }) else {
                    throw ServiceError.notFound(.record(id: "votes \(number)"))
                }
                return stored
            }
            return try Self.answer(found, stored ?? found.newest, party, reading)
        }
    }

    /// The same of the round that was closed last; nil where none was.
    package func lastClosed(_ year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer? {
        let rounds = try await run(year, as: party).rounds
        guard let last = rounds.last(where: { !$0.isOpen }) else { return nil }
        return try await run(year, round: last.number, as: party)
    }

    private static func answer(
        _ found: BallotReading, _ stored: StoredBallotRound?, _ party: ActingParty, _ reading: ReadTransaction
    ) throws -> Answer {
        let (role, isNewest) = (BallotRole(party), stored == found.newest)
        let standing = found.standing(of: stored)
        let allowed = Set(BallotDeed.allCases.filter { standing.allows($0, for: role) })
        let result = try stored.flatMap { allowed.contains(.readSpread) ? try found.result(of: $0, reading) : nil }
        let remarks = try stored.flatMap { stored in
            result != nil && party.may(.scoreIssues) ? try reading.remarks(ofBallotRound: stored.id) : nil
        }
        let asks = allowed.contains(.open) || allowed.contains(.invite)
        return Answer(
            year: found.assessment.year, scheme: found.scheme, issues: found.issues, rounds: found.rounds.map(\.round),
            round: stored?.round, voters: try stored.map { try voters(of: $0, reading) } ?? [], result: result,
            remarks: remarks ?? [:], scores: try AssessmentReading(found.assessment.year, reading).scores,
            allowed: isNewest ? allowed : allowed.intersection([.readTurnout, .readSpread]),
            candidates: asks && isNewest ? try candidates(on: found.today, reading) : [],
            mailIsOn: try reading.partnership()?.demonstrationDate != nil || reading.mailSettings() != nil,
            today: found.today)
    }

    private static func voters(of stored: StoredBallotRound, _ reading: ReadTransaction) throws -> [Voter] {
        let counts = try reading.ballotCounts(ofBallotRound: stored.id)
        return try reading.invitations(ofBallotRound: stored.id).map { asked in
            Voter(
                agency: asked.agency, name: asked.voter, issues: counts[asked.id]?.issues ?? 0,
                isLate: counts[asked.id]?.isLate ?? false,
                isRevoked: try reading.signedLink(asked.linkID)?.revokedAt != nil)
        }.sorted { ($0.agency, $0.name) < ($1.agency, $1.name) }
    }

    private static func candidates(on day: CalendarDate, _ reading: ReadTransaction) throws -> [String] {
        try reading.openRegister().list(.agency).map(\.record).filter { $0.isInForce(on: day) }.map(\.name)
    }
}
