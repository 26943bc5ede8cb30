package import CommunitySafety

/// A message to one person, with its fate.
package struct StoredMessage: Sendable, Hashable {
    package let id: RecordID
    /// What brought it about, in words that no other message has: so nothing is written twice for the same cause.
    package let occasion: String
    package let kind: MessageKind
    package let roundID: RecordID?
    /// The round of votes that it is about; nil for every other message.
    package var ballotRoundID: RecordID?
    /// The request for figures that it is about; nil for every other message.
    package var dataRequestID: RecordID?
    /// The links that stand in it, in order. Their tokens are made when it is sent, and stand nowhere.
    package var links: [RecordID]
    /// A keyed hash of the address.
    package let addressee: [UInt8]
    /// Sealed in the database.
    package var letter: Letter
    package let madeAt: Instant
    package var state: MessageState
    /// From when its time is counted: when it was written, or asked for again.
    package var since: Instant
    /// Not before then is it tried.
    package var nextAt: Instant
    package var changedAt: Instant
    package var tries = 0
    /// What the server answered last; 0 where it didn't.
    package var code = 0
    /// Sealed in the database, since servers repeat addresses.
    package var reply = ""
    package var version = 1

    /// To whom it goes and what it says; `{{link 1}}` and `{{stop}}` stand where addresses of pages go.
    package struct Letter: Sendable, Hashable, Codable {
        package var address: String
        /// Who is written to: a post or an agency, never a person.
        package var name: String
        package var subject: String
        package var text: String

        package init(address: String, name: String, subject: String, text: String) {
            self.address = address
            self.name = name
            self.subject = subject
            self.text = text
        }
    }

    package init(
        id: RecordID, occasion: String, kind: MessageKind, roundID: RecordID?, links: [RecordID], addressee: [UInt8],
        letter: Letter, state: MessageState = .waiting, madeAt: Instant
    ) {
        self.id = id
        self.occasion = occasion
        self.kind = kind
        self.roundID = roundID
        self.links = links
        self.addressee = addressee
        self.letter = letter
        self.state = state
        self.madeAt = madeAt
        (since, nextAt, changedAt) = (madeAt, madeAt, madeAt)
    }

    init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let id = try row.id("id")
        self.init(
            id: id, occasion: try row.text("occasion"), kind: try row.choice("kind"),
            roundID: try row.optionalID("round_id"),
            links: try row.text("links").split(separator: "\n").map { RecordID(String($0)) },
            addressee: try row.bytes("addressee"),
            letter: try SealedText.value(try open(try row.bytes("letter"), .letter(of: id))),
            state: try row.choice("state"), madeAt: try row.instant("made_at"))
        (since, nextAt) = (try row.instant("since"), try row.instant("next_at"))
        (changedAt, tries) = (try row.instant("changed_at"), try row.integer("tries"))
        ballotRoundID = try row.optionalID("ballot_round_id")
        dataRequestID = try row.optionalID("data_request_id")
        code = try row.integer("code")
        reply =
            try row.optionalBytes("reply").map { String(decoding: try open($0, .reply(to: id)), as: UTF8.self) } ?? ""
        version = try row.integer("version")
    }

    static let columns: SQL = """
        SELECT id, occasion, kind, round_id, ballot_round_id, data_request_id, links, addressee, letter, state, made_at,
            since, next_at, changed_at, tries, code, reply, version
        FROM outbox
        """
}

extension Keys.Field {
    static func letter(of id: RecordID) -> Keys.Field { Keys.Field(table: "outbox", column: "letter", row: id.text) }

    static func reply(to id: RecordID) -> Keys.Field { Keys.Field(table: "outbox", column: "reply", row: id.text) }
}
