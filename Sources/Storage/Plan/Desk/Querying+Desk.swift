package import Proofreading

/// Something that waits, counted by the year that it belongs to.
package struct YearCount: Sendable, Hashable {
    package let yearStart: Int
    package let count: Int
}

extension Querying {
    /// Open comments on what stands, by year, newest year first.
    package func openCommentCounts() throws -> [YearCount] {
        try all(
            """
            SELECT plan.year_start AS year_start, COUNT(*) AS count
            FROM plan_comment
            JOIN plan_version ON plan_version.id = plan_comment.plan_version_id
            JOIN plan ON plan.id = plan_version.plan_id
            WHERE plan_comment.state = 'open' AND plan_version.state = 'draft'
            GROUP BY plan.year_start
            ORDER BY plan.year_start DESC
            """
        ) { YearCount(yearStart: try $0.integer("year_start"), count: try $0.integer("count")) }
    }

    /// Open comments on actions that an agency leads, oldest first.
    package func openComments(onActionsOf agency: String) throws -> [StoredComment] {
        try all(
            """
            \(StoredComment.columns)
            WHERE plan_comment.state = 'open' AND EXISTS (
                SELECT 1
                FROM plan_action_party
                WHERE plan_action_party.action_id = plan_comment.record_id AND plan_action_party.role = 'lead'
                    AND plan_action_party.party = \(agency)
            )
            ORDER BY written_at, id
            LIMIT 200
            """
        ) { try StoredComment($0) }
    }

    /// Answers of partners that nobody has settled, oldest first.
    package func unsettledAnswers() throws -> [StoredConsultationPartner] {
        try all(
            """
            \(StoredConsultationPartner.columns)
            WHERE consultation_partner.settled_at IS NULL AND consultation_partner.answered_at IS NOT NULL
            ORDER BY answered_at, id
            LIMIT 200
            """
        ) { try StoredConsultationPartner($0) }
    }

    /// Meetings that have had no paper and whose papers are due by a day.
    package func papersDue(by day: CalendarDate) throws -> [StoredMeeting] {
        try all(
            """
            \(StoredMeeting.columns)
            WHERE route_meeting.plan_version_id IS NULL AND papers_due <= \(day) AND outcome IS NULL
            ORDER BY papers_due, route_meeting.id
            LIMIT 50
            """
        ) { try StoredMeeting($0) }
    }

    /// The version that a plan has standing now: its newest that wasn't withdrawn.
    package func standingVersion(ofPlan plan: RecordID) throws -> StoredPlanVersion? {
        try first(
            """
            \(StoredPlanVersion.columns)
            WHERE plan_version.plan_id = \(plan) AND plan_version.state <> 'withdrawn'
            ORDER BY plan_version.number DESC
            LIMIT 1
            """
        ) { try StoredPlanVersion($0) }
    }
}
