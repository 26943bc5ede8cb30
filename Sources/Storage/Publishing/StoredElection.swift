package import CommunitySafety
package import Proofreading

/// An election on record.
package struct StoredElection: Sendable, Hashable {
    package let id: RecordID
    package let election: Election
    package let version: Int
}

/// Somebody's leave to let something go out before an election.
package struct StoredClearance: Sendable, Hashable {
    package let id: RecordID
    package let activity: PreElectionPeriod.Activity
    package let subject: AuditSubject
    package let rule: String
    package let reason: String
    /// The acting party, as the audit trail names it.
    package let actor: String
    package let on: CalendarDate

    package init(
        id: RecordID, activity: PreElectionPeriod.Activity, subject: AuditSubject, rule: String, reason: String,
        actor: String, on: CalendarDate
    ) {
        self.id = id
        self.activity = activity
        self.subject = subject
        self.rule = rule
        self.reason = reason
        self.actor = actor
        self.on = on
    }
}

extension Querying {
    /// Elections that weren't called off, earliest notice first.
    package func elections() throws -> [StoredElection] {
        try all(
            """
            SELECT id, name, area, notice_on, poll_on, version
            FROM election
            WHERE called_off_at IS NULL
            ORDER BY notice_on, name
            """
        ) { row in
            guard
                let election = Election(
                    name: try row.text("name"), area: try row.optionalText("area"), notice: try row.date("notice_on"),
                    poll: try row.date("poll_on"))
            else { throw StorageError.unexpectedValue(table: "election", column: "poll_on") }
            return StoredElection(id: try row.id("id"), election: election, version: try row.integer("version"))
        }
    }

    /// Clearances, newest first.
    package func clearances() throws -> [StoredClearance] {
        try all(
            """
            SELECT id, activity, subject_kind, subject_id, rule, reason, actor, cleared_on
            FROM election_clearance
            ORDER BY cleared_at DESC, id DESC
            """
        ) { row in
            StoredClearance(
                id: try row.id("id"), activity: try row.choice("activity"),
                subject: AuditSubject(kind: try row.text("subject_kind"), id: try row.text("subject_id")),
                rule: try row.text("rule"), reason: try row.text("reason"), actor: try row.text("actor"),
                on: try row.date("cleared_on"))
        }
    }

    /// Whether an activity was cleared for a record within the days.
    package func isCleared(
        _ activity: PreElectionPeriod.Activity, of subject: AuditSubject, from: CalendarDate, to: CalendarDate
    ) throws -> Bool {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM election_clearance
            WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id) AND activity = \(activity.rawValue)
                AND cleared_on >= \(from) AND cleared_on <= \(to)
            """) > 0
    }
}

extension Transaction {
    package mutating func insert(_ election: Election, id: RecordID) throws {
        try execute(
            """
            INSERT INTO election (id, name, area, notice_on, poll_on)
            VALUES (\(id), \(election.name), \(election.area), \(election.notice), \(election.poll))
            """)
    }

    /// Writes what is known of an election; throws `staleVersion` when somebody was quicker.
    package mutating func update(_ stored: StoredElection, to election: Election) throws {
        try change(
            "election", stored.id,
            by: """
                UPDATE election
                SET name = \(election.name), area = \(election.area), notice_on = \(election.notice),
                    poll_on = \(election.poll), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }

    package mutating func callOff(_ stored: StoredElection, at instant: Instant) throws {
        try change(
            "election", stored.id,
            by: """
                UPDATE election
                SET called_off_at = \(instant), version = version + 1
                WHERE id = \(stored.id) AND version = \(stored.version)
                """)
    }

    package mutating func insert(_ clearance: StoredClearance, at instant: Instant) throws {
        try execute(
            """
            INSERT INTO election_clearance
                (id, activity, subject_kind, subject_id, rule, reason, actor, cleared_on, cleared_at)
            VALUES (\(clearance.id), \(clearance.activity.rawValue), \(clearance.subject.kind),
                \(clearance.subject.id), \(clearance.rule), \(clearance.reason), \(clearance.actor), \(clearance.on),
                \(instant))
            """)
    }
}
