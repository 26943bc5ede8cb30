package import CommunitySafety
package import Proofreading

/// A calendar that somebody subscribes to.
package struct StoredCalendar: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable { case person, agency, partnership }

    package let id: RecordID
    package let kind: Kind
    /// Of an agency's calendar.
    package let agency: String?
    /// Who made it; nil for the operator.
    package let accountID: RecordID?
    package let madeAt: Instant
    package let revokedAt: Instant?

    package init(
        id: RecordID, kind: Kind, agency: String?, accountID: RecordID?, madeAt: Instant, revokedAt: Instant? = nil
    ) {
        self.id = id
        self.kind = kind
        self.agency = agency
        self.accountID = accountID
        self.madeAt = madeAt
        self.revokedAt = revokedAt
    }

    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), kind: try row.choice("kind"), agency: try row.optionalText("agency"),
            accountID: try row.optionalID("account_id"), madeAt: try row.instant("made_at"),
            revokedAt: try row.optionalText("revoked_at").flatMap { Instant(text: $0) })
    }

    static let columns: SQL = "SELECT id, kind, agency, account_id, made_at, revoked_at FROM calendar_feed"
}

/// How often an entry has changed, and when it last did.
package struct CalendarEntryState: Sendable, Hashable {
    package let state: String
    package let sequence: Int
    package let changedAt: Instant
}

/// An action's days, for a calendar.
package struct DatedAction: Sendable, Hashable {
    package let address: String
    package let reference: String
    package let words: String
    package let due: CalendarDate?
    package let review: CalendarDate?
}

extension Querying {
    /// The calendar whose address holds a token, by the token's hash.
    package func calendar(tokenHash: [UInt8]) throws -> StoredCalendar? {
        try first("\(StoredCalendar.columns) WHERE token_hash = \(tokenHash)") { try StoredCalendar($0) }
    }

    /// Those that still work, the newest first.
    package func calendars() throws -> [StoredCalendar] {
        try all("\(StoredCalendar.columns) WHERE revoked_at IS NULL ORDER BY made_at DESC, id DESC") {
            try StoredCalendar($0)
        }
    }

    package func calendarEntryStates() throws -> [String: CalendarEntryState] {
        var states: [String: CalendarEntryState] = [:]
        try forEach("SELECT entry_key, state, sequence, changed_at FROM calendar_entry") { row in
            states[try row.text("entry_key")] = CalendarEntryState(
                state: try row.text("state"), sequence: try row.integer("sequence"),
                changedAt: try row.instant("changed_at"))
        }
        return states
    }

    /// The actions of a version that have a day; with an agency, those that it leads.
    package func datedActions(of version: RecordID, ledBy agency: String? = nil) throws -> [DatedAction] {
        let led: SQL =
            agency.map {
                """
                 AND EXISTS (
                    SELECT 1
                    FROM plan_action_party
                    WHERE plan_action_party.action_id = plan_action.id AND plan_action_party.role = 'lead'
                        AND plan_action_party.party = \($0)
                )
                """
            } ?? ""
        return try all(
            """
            SELECT address, COALESCE(reference, '') AS reference, words, due_on, review_on
            FROM plan_action
            WHERE plan_version_id = \(version) AND (due_on IS NOT NULL OR review_on IS NOT NULL)\(led)
            ORDER BY position
            """
        ) { row in
            DatedAction(
                address: try row.text("address"), reference: try row.text("reference"), words: try row.text("words"),
                due: try row.optionalDate("due_on"), review: try row.optionalDate("review_on"))
        }
    }

    /// Meetings from a day on, the next first.
    package func meetings(from day: CalendarDate) throws -> [StoredMeeting] {
        try all("\(StoredMeeting.columns) WHERE held_on >= \(day) ORDER BY held_on, route_meeting.id LIMIT 500") {
            try StoredMeeting($0)
        }
    }
}

extension Transaction {
    package mutating func insert(_ calendar: StoredCalendar, tokenHash: [UInt8]) throws {
        try execute(
            """
            INSERT INTO calendar_feed (id, kind, agency, account_id, token_hash, made_at)
            VALUES (\(calendar.id), \(calendar.kind.rawValue), \(calendar.agency), \(calendar.accountID), \(tokenHash),
                \(calendar.madeAt))
            """)
    }

    /// Whether it worked until now.
    package mutating func revokeCalendar(_ id: RecordID, at now: Instant) throws -> Bool {
        try execute("UPDATE calendar_feed SET revoked_at = \(now) WHERE id = \(id) AND revoked_at IS NULL") == 1
    }

    /// Notes how an entry stands now; it counts as changed where it stood otherwise. Nobody's deed.
    package mutating func note(_ event: CalendarEvent, at now: Instant) throws {
        try jot(
            """
            INSERT INTO calendar_entry (entry_key, state, sequence, changed_at)
            VALUES (\(event.key), \(event.state), 0, \(now))
            ON CONFLICT (entry_key) DO UPDATE
            SET state = excluded.state, sequence = calendar_entry.sequence + 1, changed_at = excluded.changed_at
            WHERE calendar_entry.state <> excluded.state
            """)
    }
}
