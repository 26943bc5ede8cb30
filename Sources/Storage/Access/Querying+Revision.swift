extension Querying {
    /// The number of audit entries so far, which every change adds to.
    package func revision() throws -> Int {
        try first("SELECT sequence FROM audit_head") { try $0.integer("sequence") } ?? 0
    }

    /// Whether anything was written after a revision but words of plans, what is said of them, and sessions.
    package func hasChangedOutsidePlans(since revision: Int) throws -> Bool {
        try count(
            """
            SELECT COUNT(*) AS count
            FROM audit_entry
            WHERE sequence > \(revision) AND subject_kind NOT IN ('plan_section', 'plan_priority', 'plan_action', 'plan_measure',
                'plan_member', 'plan_funding', 'plan_theme', 'plan_comment', 'session')
            """) > 0
    }
}
