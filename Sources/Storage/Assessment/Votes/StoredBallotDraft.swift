package import CommunitySafety

/// What a voter chose for one issue and hasn't sent. It isn't a vote, and nobody's deed.
package struct StoredBallotDraft: Sendable, Hashable {
    package let invitationID: RecordID
    package let issue: String
    /// Which form it came by.
    package let formKey: String
    /// Grows within a form, so that what arrives late doesn't stand over what came after it.
    package let turn: Int
    /// Sealed in the database.
    package let entry: BallotEntry

    package init(invitationID: RecordID, issue: String, formKey: String, turn: Int, entry: BallotEntry) {
        self.invitationID = invitationID
        self.issue = issue
        self.formKey = formKey
        self.turn = turn
        self.entry = entry
    }
}

extension Unsealing {
    /// What one ballot has of drafts, by issue.
    package func drafts(ofBallot id: RecordID) throws -> [String: BallotEntry] {
        let rows = try all("SELECT issue_key, body FROM ballot_draft WHERE invitation_id = \(id)") { row in
            let issue = try row.text("issue_key")
            let entry: BallotEntry = try SealedText.value(try open(try row.bytes("body"), for: .ballotDraft(id, issue)))
            return (issue, entry)
        }
        return Dictionary(rows, uniquingKeysWith: { _, later in later })
    }
}

extension Transaction {
    /// In place of what was kept for the issue before, unless that came later by the same form.
    package mutating func keep(_ draft: StoredBallotDraft) throws {
        let body = try seal(
            try SealedText.bytes(of: draft.entry), for: .ballotDraft(draft.invitationID, draft.issue))
        try jot(
            """
            INSERT INTO ballot_draft (invitation_id, issue_key, form_key, turn, body)
            VALUES (\(draft.invitationID), \(draft.issue), \(draft.formKey), \(draft.turn), \(body))
            ON CONFLICT (invitation_id, issue_key) DO UPDATE
            SET form_key = excluded.form_key, turn = excluded.turn, body = excluded.body
            WHERE ballot_draft.form_key <> excluded.form_key OR ballot_draft.turn <= excluded.turn
            """)
    }

    package mutating func forgetDraft(of issue: String, ofBallot id: RecordID) throws {
        try jot("DELETE FROM ballot_draft WHERE invitation_id = \(id) AND issue_key = \(issue)")
    }

    package mutating func forgetDrafts(ofBallot id: RecordID) throws {
        try jot("DELETE FROM ballot_draft WHERE invitation_id = \(id)")
    }

    package mutating func forgetDrafts(ofBallotRound id: RecordID) throws {
        try jot(
            """
            DELETE FROM ballot_draft
            WHERE invitation_id IN (SELECT id FROM ballot_invitation WHERE round_id = \(id))
            """)
    }
}

extension Keys.Field {
    fileprivate static func ballotDraft(_ id: RecordID, _ issue: String) -> Keys.Field {
        Keys.Field(table: "ballot_draft", column: "body", row: "\(id.text)/\(issue)")
    }
}
