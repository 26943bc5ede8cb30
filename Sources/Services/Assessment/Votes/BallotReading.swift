internal import CommunitySafety
internal import Proofreading
internal import Storage

/// An assessment with the rounds of its partners' votes.
struct BallotReading {
    let assessment: StoredAssessment
    let scheme: ScoringScheme
    let issues: [CommunityIssue]
    /// The first first.
    let rounds: [StoredBallotRound]
    let today: CalendarDate

    /// Throws `notFound` for a year without an assessment.
    init(_ year: PlanYear, _ reading: some Querying, on today: CalendarDate) throws {
        guard let stored = try reading.assessment(of: year) else {
            throw ServiceError.notFound(.record(id: "assessment \(year.name)"))
        }
        try self.init(stored, reading, today)
    }

    private init(_ stored: StoredAssessment, _ reading: some Querying, _ today: CalendarDate) throws {
        guard let scheme = try reading.scheme(stored.schemeKey, number: stored.schemeNumber) else {
            throw ServiceError.notFound(.record(id: stored.schemeKey))
        }
        assessment = stored
        self.scheme = scheme.scheme
        issues = try reading.issues(ofAssessment: stored.id)
        rounds = try reading.ballotRounds(ofAssessment: stored.id)
        self.today = today
    }

    /// The assessment whose votes an invitation is to. Throws `notFound(.link)`.
    init(of invitation: StoredInvitation, _ reading: some Querying, on today: CalendarDate) throws {
        guard let round = try reading.ballotRound(invitation.roundID),
            let stored = try reading.assessment(round.assessmentID)
        else { throw ServiceError.notFound(.link) }
        try self.init(stored, reading, today)
    }

    var newest: StoredBallotRound? { rounds.last }
    var isAgreed: Bool { assessment.state == .agreed }

    func standing(of round: StoredBallotRound?) -> BallotStanding {
        BallotStanding(round: round?.round, isAgreed: isAgreed, today: today)
    }

    /// The newest round, where it allows a deed. Throws like ``BallotStanding/require(_:_:)``.
    func round(for deed: BallotDeed, _ party: ActingParty) throws -> StoredBallotRound {
        try standing(of: newest).require(deed, party)
        guard let newest else { throw ServiceError.conflict(.ballot(.notOpened)) }
        return newest
    }

    /// The criteria that a round asks, in the scheme's order.
    func criteria(of round: BallotRound) -> [ScoringCriterion] {
        scheme.criteria.filter { round.criteria.contains($0.key) }
    }

    /// What a round came to.
    func result(of round: StoredBallotRound, _ reading: some Unsealing) throws -> BallotResult {
        let votes = Dictionary(grouping: try reading.latestVotes(ofBallotRound: round.id), by: \.invitationID)
        let ballots = try reading.invitations(ofBallotRound: round.id).map { asked in
            Ballot(
                agency: asked.agency,
                scores: Dictionary(
                    (votes[asked.id] ?? []).map { ($0.issue, $0.scores) }, uniquingKeysWith: { _, later in later }))
        }
        return BallotResult(ballots, scheme, criteria: round.round.criteria, issues: issues)
    }

    func event(
        _ deed: AuditDeed, _ round: BallotRound, by party: ActingParty, at now: Instant, _ said: [String: String] = [:]
    ) -> AuditEvent {
        AuditEvent(
            actor: party.auditName, deed: deed, subject: AuditSubject(kind: "assessment", id: assessment.id.text),
            at: now, payload: AuditPayload(after: said.merging(["round": String(round.number)]) { kept, _ in kept }))
    }
}

extension Unsealing {
    /// Whose ballot a link is; throws `notFound(.link)` for a link to something else.
    func invitation(of bearer: LinkBearer) throws -> StoredInvitation {
        guard bearer.permission == .vote, bearer.subject.kind == "ballot_invitation",
            let found = try invitation(RecordID(bearer.subject.id))
        else { throw ServiceError.notFound(.link) }
        return found
    }
}
