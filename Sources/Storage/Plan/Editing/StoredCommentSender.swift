/// Who somebody with a link says they are; sealed in the database.
package struct CommentSender: Sendable, Hashable {
    package let name: String
    package let agency: String

    package init(name: String, agency: String) {
        self.name = name
        self.agency = agency
    }

    /// “Ada Brook, Alder Vale Homes”.
    package var words: String { agency.isEmpty ? name : "\(name), \(agency)" }
}

extension ReadTransaction {
    /// Who the senders of a version's comments say they are, by comment.
    package func commentSenders(onVersion version: RecordID) throws -> [RecordID: CommentSender] {
        var senders: [RecordID: CommentSender] = [:]
        try forEach(
            """
            SELECT comment_id, name, agency
            FROM comment_sender
            JOIN plan_comment ON plan_comment.id = comment_sender.comment_id
            WHERE plan_comment.plan_version_id = \(version)
            """
        ) { row in
            let id = try row.id("comment_id")
            senders[id] = try CommentSender(row, id, open: open)
        }
        return senders
    }
}

extension Transaction {
    package mutating func insert(_ sender: CommentSender, of comment: RecordID) throws {
        let name = try seal(Array(sender.name.utf8), for: .senderName(of: comment))
        let agency = try seal(Array(sender.agency.utf8), for: .senderAgency(of: comment))
        try execute(
            "INSERT INTO comment_sender (comment_id, name, agency) VALUES (\(comment), \(name), \(agency))")
    }

    /// The sender of one comment, to be carried over with it.
    package func commentSender(of comment: RecordID) throws -> CommentSender? {
        try first("SELECT name, agency FROM comment_sender WHERE comment_id = \(comment)") {
            try CommentSender($0, comment, open: open)
        }
    }
}

extension CommentSender {
    fileprivate init(_ row: Row, _ comment: RecordID, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        self.init(
            name: String(decoding: try open(try row.bytes("name"), .senderName(of: comment)), as: UTF8.self),
            agency: String(decoding: try open(try row.bytes("agency"), .senderAgency(of: comment)), as: UTF8.self))
    }
}

extension Keys.Field {
    static func senderName(of comment: RecordID) -> Keys.Field {
        Keys.Field(table: "comment_sender", column: "name", row: comment.text)
    }

    static func senderAgency(of comment: RecordID) -> Keys.Field {
        Keys.Field(table: "comment_sender", column: "agency", row: comment.text)
    }
}
