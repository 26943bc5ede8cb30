extension Migration {
    /// Awards and agreements as one book of lines: a promise of money, and its lines with what each was before its last change
    /// (`before_body` is JSON). What was asked for in words becomes a condition, one line of its own.
    static let moneyBooks = Migration(
        number: 38, name: "books of money", statements: moneyTables + moneyMoved)

    private static let moneyTables = [
        """
        CREATE TABLE money_promise (
            id TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('grant', 'core', 'in-kind', 'agreement')),
            name TEXT NOT NULL CHECK (name <> ''),
            party TEXT NOT NULL,
            pence BIGINT NOT NULL CHECK (pence >= 0),
            from_on TEXT NOT NULL CHECK (length(from_on) = 10),
            to_on TEXT NOT NULL CHECK (length(to_on) = 10),
            value_note TEXT NOT NULL,
            is_released BIGINT NOT NULL CHECK (is_released IN (0, 1)),
            review_on TEXT CHECK (length(review_on) = 10),
            action_address TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (from_on <= to_on),
            CHECK (is_released = 0 OR kind <> 'agreement')
        )
        """,
        """
        CREATE TABLE money_line (
            id TEXT NOT NULL PRIMARY KEY,
            promise_id TEXT NOT NULL REFERENCES money_promise (id),
            kind TEXT NOT NULL CHECK (kind IN ('tranche', 'allocation', 'spend', 'commitment', 'repayment',
                'deliverable', 'payment', 'condition', 'report')),
            words TEXT NOT NULL CHECK (words <> ''),
            pence BIGINT CHECK (pence > 0),
            wanted BIGINT CHECK (wanted > 0),
            done BIGINT NOT NULL CHECK (done >= 0),
            on_day TEXT CHECK (length(on_day) = 10),
            settled_on TEXT CHECK (length(settled_on) = 10),
            action_address TEXT,
            project_id TEXT REFERENCES money_line (id),
            before_body TEXT,
            is_removed BIGINT NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK ((pence IS NULL) = (kind IN ('deliverable', 'condition', 'report'))),
            CHECK ((wanted IS NULL) = (kind <> 'deliverable'))
        )
        """,
        "CREATE INDEX money_line_by_promise ON money_line (promise_id)",
    ]

    private static let moneyMoved = [
        """
        INSERT INTO money_promise (id, kind, name, party, pence, from_on, to_on, value_note, is_released, version)
        SELECT id, kind, name, funder, pence, from_on, to_on, value_note, is_released, version FROM funding_award
        """,
        """
        INSERT INTO money_promise (id, kind, name, party, pence, from_on, to_on, value_note, is_released, review_on,
            action_address, version)
        SELECT id, 'agreement', service, provider, pence, from_on, to_on, value_note, 0, review_on, action_address,
            version
        FROM service_agreement
        """,
        """
        INSERT INTO money_line (id, promise_id, kind, words, pence, done, on_day, settled_on, action_address,
            project_id, version)
        SELECT id, award_id, kind, words, pence, 0, on_day, settled_on, action_address, project_id, version
        FROM funding_entry
        """,
        """
        INSERT INTO money_line (id, promise_id, kind, words, pence, wanted, done, on_day, settled_on)
        SELECT id, agreement_id, kind, words, pence, wanted, done, due_on, settled_on FROM agreement_entry
        """,
        """
        INSERT INTO money_line (id, promise_id, kind, words, done)
        SELECT id, id, 'condition', conditions, 0 FROM funding_award WHERE conditions <> ''
        """,
        """
        INSERT INTO money_line (id, promise_id, kind, words, done)
        SELECT id, id, 'condition', conditions, 0 FROM service_agreement WHERE conditions <> ''
        """,
        "DROP TABLE funding_entry", "DROP TABLE funding_award", "DROP TABLE agreement_entry",
        "DROP TABLE service_agreement",
    ]
}
