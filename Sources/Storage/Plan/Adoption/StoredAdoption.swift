package import Proofreading

/// Under which decision a version was adopted.
package struct StoredAdoption: Sendable, Hashable {
    /// The meeting of the route that decided; nil under a delegation.
    package let meetingID: RecordID?
    /// The decision in words: `Cabinet, 14 March 2024, minute 6`.
    package let under: String
    package let on: CalendarDate
    /// What the checklist still had open, one line to each; empty when nothing was.
    package let leftOpen: String
    package let at: Instant

    package init(meetingID: RecordID?, under: String, on: CalendarDate, leftOpen: String, at: Instant) {
        self.meetingID = meetingID
        self.under = under
        self.on = on
        self.leftOpen = leftOpen
        self.at = at
    }
}

extension Querying {
    /// How a version was adopted; nil while it wasn't.
    package func adoption(of version: RecordID) throws -> StoredAdoption? {
        try first(
            """
            SELECT meeting_id, under, adopted_on, left_open, adopted_at
            FROM plan_adoption
            WHERE plan_version_id = \(version)
            """
        ) { row in
            StoredAdoption(
                meetingID: try row.optionalID("meeting_id"), under: try row.text("under"),
                on: try row.date("adopted_on"), leftOpen: try row.text("left_open"), at: try row.instant("adopted_at"))
        }
    }
}
