package import Proofreading

/// Whom a round asks, and the link that they have.
package struct StoredRoundParty: Sendable, Hashable {
    package let id: RecordID
    package let roundID: RecordID
    /// As members are named.
    package let name: String
    package let linkID: RecordID

    package init(id: RecordID, roundID: RecordID, name: String, linkID: RecordID) {
        self.id = id
        self.roundID = roundID
        self.name = name
        self.linkID = linkID
    }
}

/// An action as a round asks about it: as the plan had it when the round was opened.
package struct StoredRoundAction: Sendable, Hashable {
    package let address: String
    package let reference: String
    package let words: String
    package let priority: String?
    /// As printed.
    package let byWhen: String
    package let due: CalendarDate?
    package let recurs: Bool
    package let review: CalendarDate?
    /// Who is asked; nil where it waits with the manager.
    package let partyID: RecordID?

    package init(
        address: String, reference: String, words: String, priority: String?, byWhen: String, due: CalendarDate?,
        recurs: Bool, review: CalendarDate?, partyID: RecordID?
    ) {
        self.address = address
        self.reference = reference
        self.words = words
        self.priority = priority
        self.byWhen = byWhen
        self.due = due
        self.recurs = recurs
        self.review = review
        self.partyID = partyID
    }
}

extension Querying {
    /// Whom a round asks, by name.
    package func parties(ofRound round: RecordID) throws -> [StoredRoundParty] {
        try all(
            """
            SELECT id, name, link_id
            FROM round_party
            WHERE round_id = \(round)
            ORDER BY name
            """
        ) { row in
            StoredRoundParty(
                id: try row.id("id"), roundID: round, name: try row.text("name"), linkID: try row.id("link_id"))
        }
    }

    package func roundParty(_ id: RecordID) throws -> StoredRoundParty? {
        try first("SELECT round_id, name, link_id FROM round_party WHERE id = \(id)") { row in
            StoredRoundParty(
                id: id, roundID: try row.id("round_id"), name: try row.text("name"), linkID: try row.id("link_id"))
        }
    }

    /// The actions of a round in the plan's order.
    package func actions(ofRound round: RecordID) throws -> [StoredRoundAction] {
        try all(
            """
            SELECT address, reference, words, priority_slug, by_when, due_on, recurs, review_on, party_id
            FROM round_action
            WHERE round_id = \(round)
            ORDER BY position
            """
        ) { row in
            StoredRoundAction(
                address: try row.text("address"), reference: try row.text("reference"), words: try row.text("words"),
                priority: try row.optionalText("priority_slug"), byWhen: try row.text("by_when"),
                due: try row.optionalDate("due_on"), recurs: try row.bool("recurs"),
                review: try row.optionalDate("review_on"), partyID: try row.optionalID("party_id"))
        }
    }
}

extension Transaction {
    package mutating func insert(_ party: StoredRoundParty) throws {
        try execute(
            """
            INSERT INTO round_party (id, round_id, name, link_id)
            VALUES (\(party.id), \(party.roundID), \(party.name), \(party.linkID))
            """)
    }

    package mutating func insert(_ action: StoredRoundAction, at place: Int, of round: RecordID) throws {
        try execute(
            """
            INSERT INTO round_action (round_id, address, position, reference, words, priority_slug, by_when, due_on,
                recurs, review_on, party_id)
            VALUES (\(round), \(action.address), \(place), \(action.reference), \(action.words), \(action.priority),
                \(action.byWhen), \(action.due), \(action.recurs), \(action.review), \(action.partyID))
            """)
    }
}
