package import CommunitySafety
internal import Foundation
package import Proofreading

/// A version of a scoring scheme; none is ever changed.
package struct StoredScheme: Sendable, Hashable {
    /// Counts from 1 within the scheme.
    package let number: Int
    package let scheme: ScoringScheme
    package let keptBy: String
    package let keptOn: CalendarDate

    package init(number: Int, scheme: ScoringScheme, keptBy: String, keptOn: CalendarDate) {
        self.number = number
        self.scheme = scheme
        self.keptBy = keptBy
        self.keptOn = keptOn
    }

    init(_ row: Row) throws {
        self.init(
            number: try row.integer("number"), scheme: try SealedText.value(Array(try row.text("body").utf8)),
            keptBy: try row.text("kept_by"), keptOn: try row.date("kept_on"))
    }

    static let columns: SQL = "SELECT number, body, kept_by, kept_on FROM scoring_scheme"
}

extension Querying {
    /// The newest version of each scheme that was kept, by key.
    package func schemes() throws -> [StoredScheme] {
        try all(
            """
            \(StoredScheme.columns)
            WHERE NOT EXISTS (
                SELECT 1 FROM scoring_scheme newer
                WHERE newer.key = scoring_scheme.key AND newer.number > scoring_scheme.number
            )
            ORDER BY key
            """
        ) { try StoredScheme($0) }
    }

    package func scheme(_ key: String, number: Int) throws -> StoredScheme? {
        try first("\(StoredScheme.columns) WHERE key = \(key) AND number = \(number)") { try StoredScheme($0) }
    }

    /// Every version of one scheme, the newest first.
    package func schemeVersions(_ key: String) throws -> [StoredScheme] {
        try all("\(StoredScheme.columns) WHERE key = \(key) ORDER BY number DESC") { try StoredScheme($0) }
    }

    /// The newest version of one scheme.
    package func scheme(_ key: String) throws -> StoredScheme? {
        try first("\(StoredScheme.columns) WHERE key = \(key) ORDER BY number DESC LIMIT 1") { try StoredScheme($0) }
    }
}

extension Transaction {
    package mutating func insert(_ stored: StoredScheme) throws {
        let body = String(decoding: try SealedText.bytes(of: stored.scheme), as: UTF8.self)
        try execute(
            """
            INSERT INTO scoring_scheme (key, number, name, body, kept_by, kept_on)
            VALUES (\(stored.scheme.key), \(stored.number), \(stored.scheme.name), \(body), \(stored.keptBy),
                \(stored.keptOn))
            """)
    }
}
