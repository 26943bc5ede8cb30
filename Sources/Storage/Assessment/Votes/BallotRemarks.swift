/// Why a voter scores an issue as they do. Only the last words are kept: who takes a name out has taken it out.
extension Unsealing {
    /// What one ballot says, by issue.
    package func remarks(ofBallot id: RecordID) throws -> [String: String] {
        let rows = try all("SELECT issue_key, body FROM ballot_remark WHERE invitation_id = \(id)") { row in
            let issue = try row.text("issue_key")
            return (issue, String(decoding: try open(try row.bytes("body"), for: .remark(id, issue)), as: UTF8.self))
        }
        return Dictionary(rows, uniquingKeysWith: { _, later in later })
    }

    /// What a round's ballots say on each issue, without whose it is, in the order of the words.
    package func remarks(ofBallotRound id: RecordID) throws -> [String: [String]] {
        var remarks: [String: [String]] = [:]
        for asked in try invitations(ofBallotRound: id) {
            for (issue, words) in try self.remarks(ofBallot: asked.id) { remarks[issue, default: []].append(words) }
        }
        return remarks.mapValues { $0.sorted() }
    }
}

extension Transaction {
    /// In place of what the ballot said on the issue before; nothing stands for empty words.
    package mutating func keep(remark: String, on issue: String, ofBallot id: RecordID) throws {
        guard !remark.isEmpty else {
            try execute("DELETE FROM ballot_remark WHERE invitation_id = \(id) AND issue_key = \(issue)")
            return
        }
        let body = try seal(Array(remark.utf8), for: .remark(id, issue))
        try execute(
            """
            INSERT INTO ballot_remark (invitation_id, issue_key, body)
            VALUES (\(id), \(issue), \(body))
            ON CONFLICT (invitation_id, issue_key) DO UPDATE SET body = excluded.body
            """)
    }
}

extension Keys.Field {
    fileprivate static func remark(_ id: RecordID, _ issue: String) -> Keys.Field {
        Keys.Field(table: "ballot_remark", column: "body", row: "\(id.text)/\(issue)")
    }
}
