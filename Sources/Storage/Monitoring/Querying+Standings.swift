package import CommunitySafety
package import Proofreading

/// What lists and the home page ask: each looks at one round only, however many there were.
extension Querying {
    /// The newest round whose answers are taken or still to come in; where none is open, the newest of all.
    package func currentRound() throws -> StoredRound? {
        try first("\(StoredRound.columns) ORDER BY state DESC, year_start DESC, quarter DESC LIMIT 1") {
            try StoredRound($0)
        }
    }

    /// Whom a round asks, by name, with how many are answered.
    package func counts(ofRound round: RecordID) throws -> [RoundCount] {
        try all(
            """
            SELECT round_party.name AS name, COUNT(*) AS asked, COUNT(round_said.address) AS answered
            FROM round_action
            LEFT JOIN round_party ON round_party.id = round_action.party_id
            LEFT JOIN round_said
                ON round_said.round_id = round_action.round_id AND round_said.address = round_action.address
            WHERE round_action.round_id = \(round)
            GROUP BY round_party.name
            """
        ) { row in
            RoundCount(
                name: try row.optionalText("name"), asked: try row.integer("asked"),
                answered: try row.integer("answered"))
        }.sorted { ($0.name ?? "") < ($1.name ?? "") }
    }

    /// Where the lead and the figures contradicted each other.
    package func differing(inRound round: RecordID) throws -> [StandingAction] {
        try all(
            """
            \(StandingAction.columns)
            WHERE round_action.round_id = \(round) AND differs = 1
            ORDER BY round_action.position
            LIMIT 200
            """
        ) { try StandingAction($0) }
    }

    /// Those with a public text that the manager hasn't approved.
    package func textsToRead(inRound round: RecordID) throws -> [StandingAction] {
        try all(
            """
            \(StandingAction.columns)
            WHERE round_action.round_id = \(round) AND has_text = 1 AND COALESCE((
                SELECT is_given
                FROM update_approval
                WHERE update_approval.round_id = round_action.round_id
                    AND update_approval.address = round_action.address
                    AND update_approval.update_id = round_said.update_id
                ORDER BY number DESC
                LIMIT 1
            ), 0) = 0
            ORDER BY round_action.position
            LIMIT 200
            """
        ) { try StandingAction($0) }
    }

    /// Those whose last day was before a day, and of which nobody has said that they are done or stopped, the longest first.
    package func late(inRound round: RecordID, before day: CalendarDate) throws -> [StandingAction] {
        try all(
            """
            \(StandingAction.columns)
            WHERE round_action.round_id = \(round) AND due_on < \(day)
                AND COALESCE(lead_view, '') NOT IN ('complete', 'stopped')
            ORDER BY due_on, round_action.position
            LIMIT 50
            """
        ) { try StandingAction($0) }
    }

    /// Those whose last day is within some days, and that nobody has said are done or stopped, the next first.
    package func due(
        inRound round: RecordID, from first: CalendarDate, to last: CalendarDate
    ) throws -> [StandingAction] {
        try all(
            """
            \(StandingAction.columns)
            WHERE round_action.round_id = \(round) AND due_on >= \(first) AND due_on <= \(last)
                AND COALESCE(lead_view, '') NOT IN ('complete', 'stopped')
            ORDER BY due_on, round_action.position
            LIMIT 50
            """
        ) { try StandingAction($0) }
    }

    /// How many open risks of a year are past their day, and the earliest of those days; nil for none.
    package func lateRisks(
        of year: PlanYear, before day: CalendarDate
    ) throws -> LateRisks? {
        let found = try all(
            """
            SELECT COUNT(*) AS count, MIN(due_on) AS due_on
            FROM risk_entry
            WHERE year_start = \(year) AND closed_on IS NULL AND due_on < \(day) AND number = (
                SELECT MAX(latest.number)
                FROM risk_entry AS latest
                WHERE latest.risk_id = risk_entry.risk_id
            )
            """
        ) { row in
            try row.optionalDate("due_on").map { LateRisks(count: try row.integer("count"), first: $0) }
        }
        return found.compactMap(\.self).first
    }

    /// Active accounts whose person hasn’t set a password.
    package func accountsWithoutPassword() throws -> Int {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM account
            WHERE state = 'active' AND NOT EXISTS (SELECT 1 FROM credential WHERE credential.account_id = account.id)
            """)
    }

    /// What was answered last since a moment, the newest first.
    package func lately(inRound round: RecordID, since moment: Instant) throws -> [StandingAction] {
        try all(
            """
            \(StandingAction.columns)
            WHERE round_action.round_id = \(round) AND said_at >= \(moment)
            ORDER BY said_at DESC
            LIMIT 8
            """
        ) { try StandingAction($0) }
    }
}

/// Open risks past their day.
package struct LateRisks: Sendable, Hashable {
    package let count: Int
    /// The earliest of their days.
    package let first: CalendarDate
}
