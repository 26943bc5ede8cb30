package import CommunitySafety

extension Transaction {
    /// Writes a meeting to which nothing has been submitted.
    package mutating func insert(_ meeting: RouteMeeting, id: RecordID, planID: RecordID) throws {
        try execute(
            """
            INSERT INTO route_meeting (id, plan_id, body, power, held_on, papers_due, starts_at, decision, minute, link)
            VALUES (\(id), \(planID), \(meeting.body), \(meeting.power.rawValue), \(meeting.date),
                \(meeting.papersDue), \(meeting.startsAt?.text), \(meeting.decision), \(meeting.minute), \(meeting.link))
            """)
    }

    /// Writes what is known of a meeting, but for what was submitted to it; throws `staleVersion` when somebody was quicker.
    package mutating func update(_ stored: StoredMeeting, to meeting: RouteMeeting) throws {
        try change(
            "route_meeting", stored.id,
            by: """
                UPDATE route_meeting
                SET body = \(meeting.body), power = \(meeting.power.rawValue), held_on = \(meeting.date),
                    papers_due = \(meeting.papersDue), starts_at = \(meeting.startsAt?.text),
                    outcome = \(meeting.outcome?.rawValue),
                    decision = \(meeting.decision), minute = \(meeting.minute), link = \(meeting.link),
                    version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }

    package mutating func remove(_ stored: StoredMeeting) throws {
        try change(
            "route_meeting", stored.id,
            by: """
                DELETE FROM route_meeting
                WHERE id = \(stored.id) AND version = \(stored.version) AND plan_version_id IS NULL
                """)
    }

    /// Puts a version before a meeting: from now on it stays as the meeting sees it.
    package mutating func submit(_ version: StoredPlanVersion, to stored: StoredMeeting, at instant: Instant) throws {
        try change(
            "route_meeting", stored.id,
            by: """
                UPDATE route_meeting
                SET plan_version_id = \(version.id), submitted_at = \(instant), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version) AND plan_version_id IS NULL
                """)
        try change(
            "plan_version", version.id,
            by: """
                UPDATE plan_version
                SET submitted_at = COALESCE(submitted_at, \(instant)), version = version + 1
                WHERE id = \(version.id) AND version = \(version.version) AND state = 'draft'
                """)
    }
}
