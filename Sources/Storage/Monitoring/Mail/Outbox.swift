package import CommunitySafety

/// Where sealed fields can be opened.
package protocol Unsealing: Querying {
    func open(_ sealed: [UInt8], for field: Keys.Field) throws -> [UInt8]
}

extension ReadTransaction: Unsealing {}
extension Transaction: Unsealing {}

extension Unsealing {
    package func message(_ id: RecordID) throws -> StoredMessage? {
        try first("\(StoredMessage.columns) WHERE id = \(id)") { try StoredMessage($0, open: open) }
    }

    /// The newest messages, so many at most; of one state where one is given.
    package func messages(_ state: MessageState? = nil, most: Int) throws -> [StoredMessage] {
        let narrowed: SQL = state.map { "WHERE state = \($0.rawValue) " } ?? ""
        return try all("\(StoredMessage.columns) \(narrowed)ORDER BY made_at DESC, id DESC LIMIT \(most)") {
            try StoredMessage($0, open: open)
        }
    }

    /// What was written about a round, the oldest first.
    package func messages(ofRound round: RecordID) throws -> [StoredMessage] {
        try all("\(StoredMessage.columns) WHERE round_id = \(round) ORDER BY made_at, id") {
            try StoredMessage($0, open: open)
        }
    }

    /// What was written about a round of votes, the oldest first.
    package func messages(ofBallotRound round: RecordID) throws -> [StoredMessage] {
        try all("\(StoredMessage.columns) WHERE ballot_round_id = \(round) ORDER BY made_at, id") {
            try StoredMessage($0, open: open)
        }
    }

    /// What was written about a request for figures, the oldest first.
    package func messages(ofDataRequest request: RecordID) throws -> [StoredMessage] {
        try all("\(StoredMessage.columns) WHERE data_request_id = \(request) ORDER BY made_at, id") {
            try StoredMessage($0, open: open)
        }
    }

    /// The newest word to an addressee that something was typed in their name in a round.
    package func lastCopy(ofRound round: RecordID, to addressee: [UInt8]) throws -> StoredMessage? {
        try first(
            """
            \(StoredMessage.columns)
            WHERE round_id = \(round) AND kind = 'copy' AND addressee = \(addressee)
            ORDER BY made_at DESC, id DESC
            LIMIT 1
            """
        ) { try StoredMessage($0, open: open) }
    }

    /// What is to be tried now, the longest waiting first.
    package func nextMessage(at now: Instant) throws -> StoredMessage? {
        try first(
            """
            \(StoredMessage.columns)
            WHERE state IN ('waiting', 'deferred') AND next_at <= \(now)
            ORDER BY next_at, id
            LIMIT 1
            """
        ) { try StoredMessage($0, open: open) }
    }

    /// What a sender has taken up.
    package func messagesUnderWay() throws -> [StoredMessage] {
        try all("\(StoredMessage.columns) WHERE state IN ('sending', 'handing-over') ORDER BY id") {
            try StoredMessage($0, open: open)
        }
    }
}

extension Querying {
    package func hasMessage(for occasion: String) throws -> Bool {
        try count("SELECT COUNT(*) AS count FROM outbox WHERE occasion = \(occasion)") > 0
    }

    /// How many messages are in each state, without those in which there are none.
    package func messageCounts() throws -> [MessageState: Int] {
        var counts: [MessageState: Int] = [:]
        try forEach("SELECT state, COUNT(*) AS count FROM outbox GROUP BY state") { row in
            counts[try row.choice("state")] = try row.integer("count")
        }
        return counts
    }

    /// Since when the longest waiting message hasn't gone out; nil when none waits.
    package func oldestWaitingMessage() throws -> Instant? {
        try first(
            """
            SELECT since
            FROM outbox
            WHERE state IN ('waiting', 'deferred', 'sending')
            ORDER BY since
            LIMIT 1
            """
        ) { try $0.instant("since") }
    }
}

extension Transaction {
    package mutating func insert(_ message: StoredMessage) throws {
        let letter = try seal(try SealedText.bytes(of: message.letter), for: .letter(of: message.id))
        let links = message.links.map(\.text).joined(separator: "\n")
        try execute(
            """
            INSERT INTO outbox (id, occasion, kind, round_id, ballot_round_id, data_request_id, links, addressee, letter,
                state, made_at, since, next_at, changed_at, reply)
            VALUES (\(message.id), \(message.occasion), \(message.kind.rawValue), \(message.roundID),
                \(message.ballotRoundID), \(message.dataRequestID), \(links), \(message.addressee), \(letter), \(message.state.rawValue),
                \(message.madeAt), \(message.since), \(message.nextAt), \(message.changedAt),
                \(try sealedReply(of: message)))
            """)
    }

    /// Writes anew what a message says, which nobody has been handed yet, and when it goes out. Throws `staleVersion` where it
    /// changed meanwhile.
    package mutating func rewrite(_ message: StoredMessage) throws {
        let letter = try seal(try SealedText.bytes(of: message.letter), for: .letter(of: message.id))
        try change(
            "outbox", message.id,
            by: """
                UPDATE outbox
                SET links = \(message.links.map(\.text).joined(separator: "\n")), letter = \(letter),
                    since = \(message.since), next_at = \(message.nextAt), changed_at = \(message.changedAt),
                    version = version + 1
                WHERE id = \(message.id) AND version = \(message.version)
                """)
    }

    /// Writes a message's new fate. What the sender does by itself is nobody's deed; what a person decides is recorded by
    /// whoever writes it. Throws `staleVersion` where it changed meanwhile.
    package mutating func keep(_ message: StoredMessage, asDeed isDeed: Bool) throws {
        let reply = try sealedReply(of: message)
        let statement: SQL = """
            UPDATE outbox
            SET state = \(message.state.rawValue), since = \(message.since), next_at = \(message.nextAt),
                changed_at = \(message.changedAt), tries = \(message.tries), code = \(message.code), reply = \(reply),
                version = version + 1
            WHERE id = \(message.id) AND version = \(message.version)
            """
        if isDeed { return try change("outbox", message.id, by: statement) }
        let version = try first("SELECT version FROM outbox WHERE id = \(message.id)") { try $0.integer("version") }
        guard version == message.version else { throw StorageError.staleVersion(table: "outbox", id: message.id.text) }
        try jot(statement)
    }

    private func sealedReply(of message: StoredMessage) throws -> [UInt8]? {
        message.reply.isEmpty ? nil : try seal(Array(message.reply.utf8), for: .reply(to: message.id))
    }
}
