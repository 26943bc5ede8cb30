package import Proofreading

/// One who was asked to vote, with their link.
package struct StoredInvitation: Sendable, Hashable {
    package let id: RecordID
    package let roundID: RecordID
    /// As the partnership names it.
    package let agency: String
    package let linkID: RecordID
    package let invitedOn: CalendarDate
    /// A post or a name, and an e-mail address or nothing; sealed in the database.
    package let voter: String
    package let address: String

    package init(
        id: RecordID, roundID: RecordID, agency: String, linkID: RecordID, invitedOn: CalendarDate, voter: String,
        address: String
    ) {
        self.id = id
        self.roundID = roundID
        self.agency = agency
        self.linkID = linkID
        self.invitedOn = invitedOn
        self.voter = voter
        self.address = address
    }

    fileprivate init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let id = try row.id("id")
        let said: [String] = try SealedText.value(try open(try row.bytes("body"), .invitation(id)))
        self.init(
            id: id, roundID: try row.id("round_id"), agency: try row.text("agency"), linkID: try row.id("link_id"),
            invitedOn: try row.date("invited_on"), voter: said.first ?? "", address: said.count > 1 ? said[1] : "")
    }

    fileprivate static let columns: SQL = """
        SELECT id, round_id, agency, link_id, invited_on, body
        FROM ballot_invitation
        """
}

extension Unsealing {
    /// Whom a round asks, by agency and in the order in which they were asked.
    package func invitations(ofBallotRound id: RecordID) throws -> [StoredInvitation] {
        try all("\(StoredInvitation.columns) WHERE round_id = \(id) ORDER BY agency, id") {
            try StoredInvitation($0, open: open)
        }
    }

    package func invitation(_ id: RecordID) throws -> StoredInvitation? {
        try first("\(StoredInvitation.columns) WHERE id = \(id)") { try StoredInvitation($0, open: open) }
    }
}

extension Transaction {
    package mutating func insert(_ stored: StoredInvitation) throws {
        let body = try seal(try SealedText.bytes(of: [stored.voter, stored.address]), for: .invitation(stored.id))
        try execute(
            """
            INSERT INTO ballot_invitation (id, round_id, agency, link_id, invited_on, body)
            VALUES (\(stored.id), \(stored.roundID), \(stored.agency), \(stored.linkID), \(stored.invitedOn), \(body))
            """)
    }
}

extension Keys.Field {
    fileprivate static func invitation(_ id: RecordID) -> Keys.Field {
        Keys.Field(table: "ballot_invitation", column: "body", row: id.text)
    }
}
