package import CommunitySafety
internal import Proofreading

/// Somebody's word that a count may be printed though a rule withholds it.
package struct StoredOverride: Sendable, Hashable {
    package let id: RecordID
    package let measure: String
    package let area: StoredArea
    package let period: EvidencePeriod
    /// The count of which it was said; for another it doesn't hold.
    package let value: Double
    package let reason: String
    /// As the audit trail names whoever said it.
    package let givenBy: String
    package let givenAt: Instant
    package let isRemoved: Bool
    package let version: Int
}

extension Querying {
    /// Every override of a measure, taken back or not, the newest first.
    package func overrides(of measure: String) throws -> [StoredOverride] {
        try all(
            """
            SELECT disclosure_override.id AS override_id, measure, area.id AS id, code, kind, name, from_day, to_day, value,
                reason, given_by, given_at, disclosure_override.removed_at AS removed_at,
                disclosure_override.version AS version
            FROM disclosure_override
            JOIN area ON area.id = disclosure_override.area_id
            WHERE measure = \(measure)
            ORDER BY given_at DESC, disclosure_override.id DESC
            """
        ) { row in
            guard let area = try StoredArea(row),
                let range = DateRange(from: try row.date("from_day"), to: try row.date("to_day"))
            else { return nil }
            return StoredOverride(
                id: try row.id("override_id"), measure: try row.text("measure"), area: area,
                period: EvidencePeriod(range), value: try row.real("value"), reason: try row.text("reason"),
                givenBy: try row.text("given_by"), givenAt: try row.instant("given_at"),
                isRemoved: try row.optionalText("removed_at") != nil, version: try row.integer("version"))
        }.compactMap(\.self)
    }
}

extension Transaction {
    /// Puts an override on record.
    package mutating func insertOverride(
        _ id: RecordID, measure: String, area: Int, period: EvidencePeriod, value: Double, reason: String,
        by party: String, at instant: Instant
    ) throws {
        try execute(
            """
            INSERT INTO disclosure_override
                (id, measure, area_id, from_day, to_day, value, reason, given_by, given_at)
            VALUES (\(id), \(measure), \(area), \(period.from), \(period.to), \(value), \(reason), \(party),
                \(instant))
            """)
    }

    /// Takes an override back, or lets it hold again; throws `staleVersion` when it was changed since it was read.
    package mutating func setOverrideRemoved(_ id: RecordID, at instant: Instant?, version: Int) throws {
        try change(
            "disclosure_override", id,
            by: """
                UPDATE disclosure_override
                SET removed_at = \(instant), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
    }
}
