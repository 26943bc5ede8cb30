/// A finding that somebody looked at and let stand, with the reason.
package struct StoredDismissal: Sendable, Hashable {
    package let planID: RecordID
    /// The rule's stable name.
    package let rule: String
    /// SHA-256 of the sentence, in hexadecimal: once the sentence changes, the finding is back.
    package let sentenceDigest: String
    package let quote: String
    package let reason: String
    /// Who, as the audit trail names them.
    package let actor: String
    package let at: Instant

    package init(
        planID: RecordID, rule: String, sentenceDigest: String, quote: String, reason: String, actor: String,
        at: Instant
    ) {
        self.planID = planID
        self.rule = rule
        self.sentenceDigest = sentenceDigest
        self.quote = quote
        self.reason = reason
        self.actor = actor
        self.at = at
    }
}

extension Querying {
    /// What was dismissed in a year's plan.
    package func dismissals(of plan: RecordID) throws -> [StoredDismissal] {
        try all(
            """
            SELECT plan_id, rule, sentence_digest, quote, reason, actor, at
            FROM finding_dismissal
            WHERE plan_id = \(plan)
            ORDER BY at, rule, sentence_digest
            """
        ) { row in
            StoredDismissal(
                planID: try row.id("plan_id"), rule: try row.text("rule"),
                sentenceDigest: try row.text("sentence_digest"), quote: try row.text("quote"),
                reason: try row.text("reason"), actor: try row.text("actor"), at: try row.instant("at"))
        }
    }
}

extension Transaction {
    /// Lets a finding stand; a new reason takes the place of the former.
    package mutating func keep(_ dismissal: StoredDismissal) throws {
        try execute(
            """
            INSERT INTO finding_dismissal (plan_id, rule, sentence_digest, quote, reason, actor, at)
            VALUES (\(dismissal.planID), \(dismissal.rule), \(dismissal.sentenceDigest), \(dismissal.quote),
                \(dismissal.reason), \(dismissal.actor), \(dismissal.at))
            ON CONFLICT (plan_id, rule, sentence_digest) DO UPDATE SET
                reason = excluded.reason, actor = excluded.actor, at = excluded.at
            """)
    }

    /// Brings a finding back; answers whether it had been dismissed.
    package mutating func reopen(rule: String, sentenceDigest: String, of plan: RecordID) throws -> Bool {
        try execute(
            """
            DELETE FROM finding_dismissal
            WHERE plan_id = \(plan) AND rule = \(rule) AND sentence_digest = \(sentenceDigest)
            """) > 0
    }
}
