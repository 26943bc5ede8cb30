extension Querying {
    /// The comments that name an account and that it hasn't ticked off, oldest first, of plans that stand.
    package func mentions(of account: RecordID) throws -> [StoredComment] {
        try all(
            """
            \(StoredComment.columns)
            JOIN comment_mention ON comment_mention.comment_id = plan_comment.id
            WHERE comment_mention.account_id = \(account) AND comment_mention.seen_at IS NULL
            ORDER BY written_at, id
            LIMIT 200
            """
        ) { try StoredComment($0) }
    }
}

extension Transaction {
    package mutating func mention(_ account: RecordID, in comment: RecordID) throws {
        try execute(
            """
            INSERT INTO comment_mention (comment_id, account_id)
            VALUES (\(comment), \(account))
            ON CONFLICT (comment_id, account_id) DO NOTHING
            """)
    }

    /// Ticks a mention off; it is the reader's own jotting.
    package mutating func noteMentionSeen(_ comment: RecordID, by account: RecordID, at instant: Instant) throws {
        try jot(
            """
            UPDATE comment_mention
            SET seen_at = \(instant)
            WHERE comment_id = \(comment) AND account_id = \(account) AND seen_at IS NULL
            """)
    }

    /// Lets whoever was named in a comment be named in its copy.
    package mutating func copyMentions(from old: RecordID, to new: RecordID) throws {
        try execute(
            """
            INSERT INTO comment_mention (comment_id, account_id, seen_at)
            SELECT \(new), account_id, seen_at
            FROM comment_mention
            WHERE comment_id = \(old)
            """)
        try execute("DELETE FROM comment_mention WHERE comment_id = \(old)")
    }
}
