/// Since when something must have waited to be too old to be kept.
package struct WaitingTooLong: Sendable, Hashable {
    /// Tables and files that somebody was to look at.
    package let prepared: Instant
    /// What somebody typed and never saved.
    package let typed: Instant
    /// Files of agencies that nobody loaded.
    package let received: Instant
    /// Files of agencies that were taken in or thrown away: until then this can be taken back.
    package let settled: Instant

    package init(prepared: Instant, typed: Instant, received: Instant, settled: Instant) {
        self.prepared = prepared
        self.typed = typed
        self.received = received
        self.settled = settled
    }
}

extension Querying {
    /// How much of what waits is too old to be kept.
    package func tooOldCount(_ limit: WaitingTooLong) throws -> Int {
        try count(
            """
            SELECT (SELECT COUNT(*) FROM prepared_load WHERE prepared_at < \(limit.prepared))
                + (SELECT COUNT(*) FROM published_load WHERE prepared_at < \(limit.prepared))
                + (SELECT COUNT(*) FROM typing_draft WHERE kept_at < \(limit.typed))
                + (SELECT COUNT(*) FROM received_file WHERE state = 'waiting' AND received_at < \(limit.received))
                AS count
            """) + settledBodyCount(before: limit.settled)
    }
}

extension Transaction {
    /// Removes it; received files stay on record as expired. It is the clock's doing and nobody's deed.
    package mutating func removeTooOld(_ limit: WaitingTooLong, at now: Instant) throws {
        try removePrepared(before: limit.prepared)
        try jot(
            """
            DELETE FROM published_load_file
            WHERE load_id IN (SELECT id FROM published_load WHERE prepared_at < \(limit.prepared))
            """)
        try jot("DELETE FROM published_load WHERE prepared_at < \(limit.prepared)")
        try jot("DELETE FROM typing_draft WHERE kept_at < \(limit.typed)")
        try expireFiles(before: limit.received, at: now)
        try removeSettledBodies(before: limit.settled)
    }
}
