extension Migration {
    /// Money that goes out: agreements with providers, and their lines.
    static let serviceAgreements = Migration(
        number: 35, name: "service agreements",
        statements: [
            """
            CREATE TABLE service_agreement (
                id TEXT NOT NULL PRIMARY KEY,
                provider TEXT NOT NULL CHECK (provider <> ''),
                service TEXT NOT NULL CHECK (service <> ''),
                pence BIGINT NOT NULL CHECK (pence >= 0),
                from_on TEXT NOT NULL CHECK (length(from_on) = 10),
                to_on TEXT NOT NULL CHECK (length(to_on) = 10),
                conditions TEXT NOT NULL,
                review_on TEXT CHECK (length(review_on) = 10),
                action_address TEXT,
                value_note TEXT NOT NULL,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
                CHECK (from_on <= to_on)
            )
            """,
            """
            CREATE TABLE agreement_entry (
                id TEXT NOT NULL PRIMARY KEY,
                agreement_id TEXT NOT NULL REFERENCES service_agreement (id),
                kind TEXT NOT NULL CHECK (kind IN ('deliverable', 'payment', 'report')),
                words TEXT NOT NULL CHECK (words <> ''),
                pence BIGINT CHECK (pence > 0),
                wanted BIGINT CHECK (wanted > 0),
                done BIGINT NOT NULL CHECK (done >= 0),
                due_on TEXT CHECK (length(due_on) = 10),
                settled_on TEXT CHECK (length(settled_on) = 10),
                CHECK ((pence IS NULL) = (kind <> 'payment')),
                CHECK ((wanted IS NULL) = (kind <> 'deliverable'))
            )
            """,
            "CREATE INDEX agreement_entry_by_agreement ON agreement_entry (agreement_id)",
        ])
}
