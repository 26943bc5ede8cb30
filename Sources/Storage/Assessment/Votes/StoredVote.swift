package import CommunitySafety

/// What somebody gave one issue; it is never changed, and a second thought stands after it.
package struct StoredVote: Sendable, Hashable {
    package let invitationID: RecordID
    package let issue: String
    /// Counts from 1 within the ballot and the issue.
    package let number: Int
    /// Which form it came by.
    package let formKey: String
    package let castAt: Instant
    /// Whether it came after the round was closed for the first time.
    package let isLate: Bool
    /// By criterion; what isn't there they couldn't say. Sealed in the database.
    package let scores: [String: StepScore]

    package init(
        invitationID: RecordID, issue: String, number: Int, formKey: String, castAt: Instant, isLate: Bool,
        scores: [String: StepScore]
    ) {
        self.invitationID = invitationID
        self.issue = issue
        self.number = number
        self.formKey = formKey
        self.castAt = castAt
        self.isLate = isLate
        self.scores = scores
    }

    fileprivate init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let (id, issue) = (try row.id("invitation_id"), try row.text("issue_key"))
        let number = try row.integer("number")
        self.init(
            invitationID: id, issue: issue, number: number, formKey: try row.text("form_key"),
            castAt: try row.instant("cast_at"), isLate: try row.bool("is_late"),
            scores: try SealedText.value(try open(try row.bytes("body"), .vote(id, issue, number))))
    }

    fileprivate static let columns: SQL = """
        SELECT invitation_id, issue_key, ballot_vote.number AS number, form_key, cast_at, is_late, ballot_vote.body AS body
        FROM ballot_vote
        """
}

/// How far somebody has come with a ballot; nothing of what they gave.
package struct BallotCount: Sendable, Hashable {
    /// How many issues they gave something, or said that they can't say.
    package let issues: Int
    package let lastAt: Instant
    package let isLate: Bool
}

extension Unsealing {
    /// Everything that one ballot gave, by issue and in order.
    package func votes(ofBallot id: RecordID) throws -> [StoredVote] {
        try all("\(StoredVote.columns) WHERE invitation_id = \(id) ORDER BY issue_key, number") {
            try StoredVote($0, open: open)
        }
    }

    /// What stands of every ballot of a round: the latest of each issue.
    package func latestVotes(ofBallotRound id: RecordID) throws -> [StoredVote] {
        try all(
            """
            \(StoredVote.columns)
            JOIN ballot_invitation ON ballot_invitation.id = ballot_vote.invitation_id
            WHERE ballot_invitation.round_id = \(id) AND NOT EXISTS (
                SELECT 1 FROM ballot_vote newer
                WHERE newer.invitation_id = ballot_vote.invitation_id AND newer.issue_key = ballot_vote.issue_key
                    AND newer.number > ballot_vote.number
            )
            ORDER BY invitation_id, issue_key
            """
        ) { try StoredVote($0, open: open) }
    }
}

extension Querying {
    /// How far each has come who gave something, by invitation.
    package func ballotCounts(ofBallotRound id: RecordID) throws -> [RecordID: BallotCount] {
        var counts: [RecordID: BallotCount] = [:]
        try forEach(
            """
            SELECT invitation_id, COUNT(DISTINCT issue_key) AS issues, MAX(cast_at) AS last_at, MAX(is_late) AS is_late
            FROM ballot_vote
            JOIN ballot_invitation ON ballot_invitation.id = ballot_vote.invitation_id
            WHERE ballot_invitation.round_id = \(id)
            GROUP BY invitation_id
            """
        ) { row in
            counts[try row.id("invitation_id")] = BallotCount(
                issues: try row.integer("issues"), lastAt: try row.instant("last_at"),
                isLate: try row.bool("is_late"))
        }
        return counts
    }
}

extension Transaction {
    /// Throws where the same number is there already.
    package mutating func insert(_ stored: StoredVote) throws {
        let body = try seal(
            try SealedText.bytes(of: stored.scores), for: .vote(stored.invitationID, stored.issue, stored.number))
        try execute(
            """
            INSERT INTO ballot_vote (invitation_id, issue_key, number, form_key, cast_at, is_late, body)
            VALUES (\(stored.invitationID), \(stored.issue), \(stored.number), \(stored.formKey), \(stored.castAt),
                \(stored.isLate ? 1 : 0), \(body))
            """)
    }
}

extension Keys.Field {
    fileprivate static func vote(_ id: RecordID, _ issue: String, _ number: Int) -> Keys.Field {
        Keys.Field(table: "ballot_vote", column: "body", row: "\(id.text)/\(issue)/\(number)")
    }
}
