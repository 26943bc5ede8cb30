package import CommunitySafety
internal import Proofreading

/// A note on quality as it is kept.
package struct StoredQualityNote: Sendable, Hashable {
    package let id: RecordID
    package let note: QualityNote
    package let version: Int
    package let isRemoved: Bool
}

extension Querying {
    /// Every note, the newest time first, those taken away included.
    package func qualityNotes() throws -> [StoredQualityNote] {
        try all(
            """
            SELECT quality_note.id AS id, source, measure, code, from_day, to_day, is_comparable, reason, version, removed_at
            FROM quality_note
            LEFT JOIN area ON area.id = quality_note.area_id
            ORDER BY from_day DESC, quality_note.id
            """
        ) { row in
            guard let range = DateRange(from: try row.date("from_day"), to: try row.date("to_day")),
                let note = QualityNote(
                    source: try row.text("source"), measure: try row.optionalText("measure"),
                    area: try row.optionalText("code"), period: EvidencePeriod(range),
                    isComparable: try row.bool("is_comparable"), reason: try row.text("reason"))
            else { return nil }
            return StoredQualityNote(
                id: try row.id("id"), note: note, version: try row.integer("version"),
                isRemoved: try row.optionalText("removed_at") != nil)
        }.compactMap(\.self)
    }
}

extension Transaction {
    /// Puts a note on record; `area` is the number of its area.
    package mutating func insert(_ note: QualityNote, id: RecordID, area: Int?) throws {
        try execute(
            """
            INSERT INTO quality_note (id, source, measure, area_id, from_day, to_day, is_comparable, reason)
            VALUES (\(id), \(note.source), \(note.measure), \(area), \(note.period.from), \(note.period.to),
                \(note.isComparable), \(note.reason))
            """)
    }

    /// Changes a note; throws `staleVersion` when it was changed since it was read.
    package mutating func update(_ note: QualityNote, id: RecordID, area: Int?, version: Int) throws {
        try change(
            "quality_note", id,
            by: """
                UPDATE quality_note
                SET source = \(note.source), measure = \(note.measure), area_id = \(area), from_day = \(note.period.from),
                    to_day = \(note.period.to), is_comparable = \(note.isComparable), reason = \(note.reason),
                    version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
    }

    /// Takes a note away, or, with nil, brings it back.
    package mutating func setNoteRemoved(_ id: RecordID, at instant: Instant?, version: Int) throws {
        try change(
            "quality_note", id,
            by: """
                UPDATE quality_note SET removed_at = \(instant), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
    }
}
