package import CommunitySafety
package import Proofreading

/// Where an action of a round stands: of its latest answer what isn't anybody's words.
package struct StoredSaid: Sendable, Hashable {
    package let roundID: RecordID
    package let address: String
    package let updateID: RecordID
    package let view: LeadView
    package let at: Instant
    /// Whether the figures contradicted it when it was given.
    package let differs: Bool
    /// Whether there is a public text to be read.
    package let hasText: Bool

    package init(_ stored: StoredUpdate, differs: Bool) {
        roundID = stored.roundID
        address = stored.address
        updateID = stored.id
        view = stored.update.view
        at = stored.enteredAt
        self.differs = differs
        hasText = !stored.update.publicText.isEmpty
    }
}

/// How many actions of a round one lead was asked about, and how many are answered.
package struct RoundCount: Sendable, Hashable {
    /// Nil for those that wait with the manager.
    package let name: String?
    package let asked: Int
    package let answered: Int
}

/// An action of a round with where it stands, for a list.
package struct StandingAction: Sendable, Hashable {
    package let address: String
    package let reference: String
    package let words: String
    /// Who is asked; nil where it waits with the manager.
    package let party: String?
    package let due: CalendarDate?
    package let view: LeadView?
    package let at: Instant?

    init(_ row: Row) throws {
        address = try row.text("address")
        reference = try row.text("reference")
        words = try row.text("words")
        party = try row.optionalText("party")
        due = try row.optionalDate("due_on")
        view = try row.optionalChoice("lead_view")
        at = try row.optionalText("said_at").flatMap { Instant(text: $0) }
    }

    /// The actions of a round; what is wanted of them follows.
    static let columns: SQL = """
        SELECT round_action.address AS address, reference, words, round_party.name AS party, due_on, lead_view, said_at
        FROM round_action
        LEFT JOIN round_party ON round_party.id = round_action.party_id
        LEFT JOIN round_said
            ON round_said.round_id = round_action.round_id AND round_said.address = round_action.address
        """
}

extension Transaction {
    /// The latest answer stands in the place of the one before.
    package mutating func say(_ said: StoredSaid) throws {
        try execute(
            """
            INSERT INTO round_said (round_id, address, update_id, lead_view, said_at, differs, has_text)
            VALUES (\(said.roundID), \(said.address), \(said.updateID), \(said.view.rawValue), \(said.at),
                \(said.differs), \(said.hasText))
            ON CONFLICT (round_id, address) DO UPDATE
            SET update_id = excluded.update_id, lead_view = excluded.lead_view, said_at = excluded.said_at,
                differs = excluded.differs, has_text = excluded.has_text
            """)
    }
}
