@testable import Storage

/// One row in each table that the tenth migration makes anew, and in those that they refer to.
enum OlderRows {
    private static let hash = [UInt8](repeating: 1, count: 32)
    private static let at = "2024-01-15T09:13:20.000Z"

    /// What is made anew.
    static let tables = [
        "plan_revision", "editing_draft", "plan_comment", "comment_sender", "comment_mention", "record_request",
    ]

    static let all: [SQL] = [
        "INSERT INTO plan (id, year_start, created_at) VALUES ('p', 2023, \(at))",
        """
        INSERT INTO plan_version (id, plan_id, number, state, title, as_at, created_at)
        VALUES ('v', 'p', 1, 'draft', 'Plan', '2024-01-15', \(at))
        """,
        """
        INSERT INTO audit_entry (sequence, at, actor, deed, subject_kind, subject_id, payload_digest, previous, hash)
        VALUES (1, \(at), 'operator', 'plan-edited', 'plan_action', 'r', \(hash), \(hash), \(hash))
        """,
        "INSERT INTO account (id, lookup, role, state, created_at) VALUES ('a', \(hash), 'officer', 'active', \(at))",
        """
        INSERT INTO plan_revision
            (change, item, plan_version_id, kind, record_id, row_version, deed, actor, at, after_position, after_text,
             undoes)
        VALUES (1, 1, 'v', 'action', 'r', 2, 'added', 'operator', \(at), 1024, 'text', 1)
        """,
        """
        INSERT INTO editing_draft (actor, record_id, kind, plan_version_id, base_version, body, saved_at)
        VALUES ('operator', 'r', 'member', 'v', 1, 'body', \(at))
        """,
        """
        INSERT INTO plan_comment
            (id, plan_version_id, kind, record_id, quote, words, author, written_at, state, outcome, settled_by,
             settled_at, version, carried_from)
        VALUES ('c', 'v', 'plan', 'v', 'quote', 'words', 'link:1', \(at), 'resolved', 'done', 'operator', \(at), 3, 'b')
        """,
        "INSERT INTO comment_sender (comment_id, name, agency) VALUES ('c', \(hash), \(hash))",
        "INSERT INTO comment_mention (comment_id, account_id, seen_at) VALUES ('c', 'a', \(at))",
        """
        INSERT INTO record_request
            (id, plan_version_id, kind, record_id, words, asked_by, asked_of, asked_at, due_on, done_at, done_by, version)
        VALUES ('q', 'v', 'measure', 'm', 'words', 'operator', 'a', \(at), '2024-02-01', \(at), 'account:a', 2)
        """,
    ]

    /// Every value of the tables, each row as one text.
    static func read(_ connection: any Connection) throws -> [String] {
        var rows: [String] = []
        for table in tables {
            try connection.forEach(SQL(statement: "SELECT * FROM \(table)")) { row in
                rows.append("\(table) " + row.source.map { "\($0): \($1)" }.sorted().joined(separator: ", "))
            }
        }
        return rows
    }
}
