package import CommunitySafety
internal import Foundation
package import Proofreading

/// Rules of what figures say, with the number of their choice, which a form carries back; 0 while none was made.
package struct StoredRatingRules: Sendable, Hashable {
    package let number: Int
    package let rules: RatingRules
    /// Nil for those that hold until others are chosen.
    package let keptOn: CalendarDate?
}

extension Querying {
    /// Those that hold.
    package func ratingRules() throws -> StoredRatingRules {
        try ratingRules(newest: 1).first ?? StoredRatingRules(number: 0, rules: .shipped, keptOn: nil)
    }

    /// The newest choices, the newest first.
    package func ratingRules(newest count: Int) throws -> [StoredRatingRules] {
        try all("SELECT number, body, kept_on FROM rating_rules ORDER BY number DESC LIMIT \(count)") { row in
            StoredRatingRules(
                number: try row.integer("number"),
                rules: try JSONDecoder().decode(RatingRules.self, from: Data(try row.text("body").utf8)),
                keptOn: try row.date("kept_on"))
        }
    }
}

extension Transaction {
    /// Keeps a choice after that with the number `seen`; throws `staleVersion` when there is another by now.
    package mutating func keep(
        _ rules: RatingRules, after seen: Int, by party: String, on day: CalendarDate
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let body = String(decoding: try encoder.encode(rules), as: UTF8.self)
        guard try ratingRules().number == seen else {
            throw StorageError.staleVersion(table: "rating_rules", id: "1")
        }
        try execute(
            """
            INSERT INTO rating_rules (number, body, kept_by, kept_on)
            VALUES (\(seen + 1), \(body), \(party), \(day))
            """)
    }
}
