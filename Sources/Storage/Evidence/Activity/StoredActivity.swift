package import CommunitySafety
package import Proofreading

/// An activity with its row.
package struct StoredActivity: Sendable, Hashable {
    package let id: RecordID
    package let activity: Activity
    /// What its area is called; empty where it has none on record.
    package let areaName: String
    package let version: Int
    package let isRemoved: Bool

    init(_ row: Row, open: ([UInt8], Keys.Field) throws -> [UInt8]) throws {
        let id = try row.id("id")
        func opened(_ column: String) throws -> String {
            String(decoding: try open(try row.bytes(column), .activity(column, of: id)), as: UTF8.self)
        }
        let activity = Activity(
            kind: try row.choice("kind"), heldOn: try row.date("held_on"), place: try row.text("place"),
            area: try row.optionalText("area_code"), agency: try row.optionalText("agency_id"),
            agencyName: try row.text("agency_name"), audience: try row.text("audience"),
            people: try row.optionalInteger("people"), said: try opened("said"),
            passedTo: try row.text("passed_to"), answer: try opened("answer"))
        guard let activity else { throw StorageError.unexpectedValue(table: "activity", column: "people") }
        self.id = id
        self.activity = activity
        areaName = try row.optionalText("area_name") ?? ""
        version = try row.integer("version")
        isRemoved = try row.optionalText("removed_at") != nil
    }

    static let columns: SQL = """
        SELECT activity.id AS id, activity.kind AS kind, held_on, place, area.code AS area_code, area.name AS area_name,
            agency_id, agency_name, audience, people, said, passed_to, answer, removed_at, version
        FROM activity
        LEFT JOIN area ON area.id = activity.area_id
        """
}

extension Keys.Field {
    static func activity(_ column: String, of id: RecordID) -> Keys.Field {
        Keys.Field(table: "activity", column: column, row: id.text)
    }
}

extension ReadTransaction {
    /// What was done in a stretch of days, newest first.
    package func activities(in range: DateRange, limit: Int) throws -> [StoredActivity] {
        try all(
            """
            \(StoredActivity.columns)
            WHERE removed_at IS NULL AND held_on BETWEEN \(range.from) AND \(range.to)
            ORDER BY held_on DESC, activity.id DESC
            LIMIT \(limit)
            """
        ) { try StoredActivity($0, open: open) }
    }

    package func activity(_ id: RecordID) throws -> StoredActivity? {
        try first("\(StoredActivity.columns) WHERE activity.id = \(id)") { try StoredActivity($0, open: open) }
    }
}

extension Querying {
    /// The months in which something was done, newest first, as their first days.
    package func activityMonths() throws -> [EvidencePeriod] {
        try all(
            """
            SELECT DISTINCT substr(held_on, 1, 7) AS month
            FROM activity
            WHERE removed_at IS NULL
            ORDER BY month DESC
            """
        ) { EvidencePeriod(reading: try $0.text("month")) }.compactMap(\.self)
    }
}

extension Transaction {
    /// One that somebody changes, removed or not.
    package func activity(_ id: RecordID) throws -> StoredActivity? {
        try first("\(StoredActivity.columns) WHERE activity.id = \(id)") { try StoredActivity($0, open: open) }
    }

    /// - Parameter area: the number of its area, when it has one on record.
    package mutating func insert(_ activity: Activity, id: RecordID, area: Int?) throws {
        let said = try seal(Array(activity.said.utf8), for: .activity("said", of: id))
        let answer = try seal(Array(activity.answer.utf8), for: .activity("answer", of: id))
        try execute(
            """
            INSERT INTO activity (id, kind, held_on, place, area_id, agency_id, agency_name, audience, people, said,
                passed_to, answer)
            VALUES (\(id), \(activity.kind.rawValue), \(activity.heldOn), \(activity.place), \(area),
                \(activity.agency), \(activity.agencyName), \(activity.audience), \(activity.people), \(said),
                \(activity.passedTo), \(answer))
            """)
    }

    /// Throws `staleVersion` when somebody was quicker.
    package mutating func update(_ stored: StoredActivity, to activity: Activity, area: Int?) throws {
        let said = try seal(Array(activity.said.utf8), for: .activity("said", of: stored.id))
        let answer = try seal(Array(activity.answer.utf8), for: .activity("answer", of: stored.id))
        try change(
            "activity", stored.id,
            by: """
                UPDATE activity
                SET kind = \(activity.kind.rawValue), held_on = \(activity.heldOn), place = \(activity.place),
                    area_id = \(area), agency_id = \(activity.agency), agency_name = \(activity.agencyName),
                    audience = \(activity.audience), people = \(activity.people), said = \(said),
                    passed_to = \(activity.passedTo), answer = \(answer), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version) AND removed_at IS NULL
                """)
    }

    /// Removes one, or brings it back. Throws `staleVersion`.
    package mutating func set(_ stored: StoredActivity, removedAt instant: Instant?) throws {
        try change(
            "activity", stored.id,
            by: """
                UPDATE activity
                SET removed_at = \(instant), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }
}
