package import CommunitySafety
package import Proofreading

/// What was done at a place, as far as everybody may know it: nothing of it is sealed, and nothing that was typed freely.
package struct StoredDeed: Sendable, Hashable {
    package let kind: ActivityKind
    package let heldOn: CalendarDate
    package let agencyName: String
}

extension Querying {
    /// The deeds of a place's own area that weren't removed, newest first.
    package func deeds(inArea number: Int, limit: Int) throws -> [StoredDeed] {
        try all(
            """
            SELECT kind, held_on, agency_name
            FROM activity
            WHERE area_id = \(number) AND removed_at IS NULL
            ORDER BY held_on DESC, id DESC
            LIMIT \(limit)
            """
        ) {
            StoredDeed(
                kind: try $0.choice("kind"), heldOn: try $0.date("held_on"), agencyName: try $0.text("agency_name"))
        }
    }
}
