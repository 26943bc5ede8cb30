/// How often something was guessed wrong, and from when on it may be tried again.
package struct StoredThrottle: Sendable, Hashable {
    package let failures: Int
    package let lastAt: Instant
    package let freeAt: Instant

    package init(failures: Int, lastAt: Instant, freeAt: Instant) {
        self.failures = failures
        self.lastAt = lastAt
        self.freeAt = freeAt
    }
}

extension Querying {
    /// What is counted against a bucket, a keyed hash of what it stands for.
    package func throttle(_ bucket: [UInt8]) throws -> StoredThrottle? {
        try first("SELECT failures, last_at, free_at FROM throttle WHERE bucket = \(bucket)") { row in
            StoredThrottle(
                failures: try row.integer("failures"), lastAt: try row.instant("last_at"),
                freeAt: try row.instant("free_at"))
        }
    }
}

extension Transaction {
    /// Counts are jottings, not deeds: they have no entry of their own.
    package mutating func set(_ throttle: StoredThrottle, of bucket: [UInt8]) throws {
        try jot(
            """
            INSERT INTO throttle (bucket, failures, last_at, free_at)
            VALUES (\(bucket), \(throttle.failures), \(throttle.lastAt), \(throttle.freeAt))
            ON CONFLICT (bucket) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at,
                free_at = excluded.free_at
            """)
    }

    package mutating func clearThrottle(_ bucket: [UInt8]) throws {
        try jot("DELETE FROM throttle WHERE bucket = \(bucket)")
    }

    /// Forgets what was counted before a moment, so that the table stays small.
    package mutating func clearThrottles(before instant: Instant) throws {
        try jot("DELETE FROM throttle WHERE last_at < \(instant)")
    }
}
