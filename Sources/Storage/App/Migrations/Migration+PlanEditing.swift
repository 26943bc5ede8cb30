extension Migration {
    /// The history of every record, drafts while typing, former references, dismissed findings and comments.
    static let planEditing = Migration(
        number: 3, name: "plan editing",
        statements: [
            """
            ALTER TABLE plan_version ADD COLUMN numbering TEXT NOT NULL DEFAULT 'printed'
                CHECK (numbering IN ('printed', 'position'))
            """,
            """
            CREATE TABLE plan_revision (
                change BIGINT NOT NULL REFERENCES audit_entry (sequence),
                item BIGINT NOT NULL CHECK (item > 0),
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                kind TEXT NOT NULL CHECK (kind IN ('section', 'priority', 'action', 'measure', 'member')),
                record_id TEXT NOT NULL,
                row_version BIGINT NOT NULL CHECK (row_version > 0),
                deed TEXT NOT NULL CHECK (deed <> ''),
                actor TEXT NOT NULL CHECK (actor <> ''),
                at TEXT NOT NULL,
                before_position BIGINT,
                before_text TEXT,
                after_position BIGINT,
                after_text TEXT,
                undoes BIGINT REFERENCES audit_entry (sequence),
                PRIMARY KEY (change, item),
                CHECK ((before_position IS NULL) = (before_text IS NULL)),
                CHECK ((after_position IS NULL) = (after_text IS NULL)),
                CHECK (before_text IS NOT NULL OR after_text IS NOT NULL)
            )
            """,
            "CREATE INDEX plan_revision_by_record ON plan_revision (record_id, row_version)",
            "CREATE INDEX plan_revision_by_version ON plan_revision (plan_version_id, change)",
            "CREATE INDEX plan_revision_by_undone ON plan_revision (undoes)",
            """
            CREATE TABLE removed_contact (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                member_id TEXT NOT NULL,
                position BIGINT NOT NULL CHECK (position > 0),
                kind TEXT NOT NULL CHECK (kind IN ('address', 'postcode', 'telephone', 'email')),
                value BYTEA NOT NULL
            )
            """,
            "CREATE INDEX removed_contact_by_member ON removed_contact (member_id)",
            "CREATE INDEX removed_contact_by_version ON removed_contact (plan_version_id)",
            """
            CREATE TABLE editing_draft (
                actor TEXT NOT NULL CHECK (actor <> ''),
                record_id TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('section', 'priority', 'action', 'measure', 'member')),
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                base_version BIGINT NOT NULL CHECK (base_version >= 0),
                body TEXT NOT NULL,
                saved_at TEXT NOT NULL,
                PRIMARY KEY (actor, record_id)
            )
            """,
            "CREATE INDEX editing_draft_by_version ON editing_draft (plan_version_id)",
            """
            CREATE TABLE former_reference (
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                former TEXT NOT NULL CHECK (former <> ''),
                action_id TEXT NOT NULL,
                since TEXT NOT NULL,
                PRIMARY KEY (plan_version_id, former, action_id)
            )
            """,
            "CREATE INDEX plan_member_alias_by_member ON plan_member_alias (member_id, position)",
            "CREATE INDEX plan_member_link_by_member ON plan_member_link (member_id, position)",
            "CREATE INDEX plan_action_by_priority ON plan_action (plan_version_id, priority_slug, position)",
            """
            CREATE TABLE finding_dismissal (
                plan_id TEXT NOT NULL REFERENCES plan (id),
                rule TEXT NOT NULL CHECK (rule <> ''),
                sentence_digest TEXT NOT NULL CHECK (length(sentence_digest) = 64),
                quote TEXT NOT NULL,
                reason TEXT NOT NULL CHECK (reason <> ''),
                actor TEXT NOT NULL CHECK (actor <> ''),
                at TEXT NOT NULL,
                PRIMARY KEY (plan_id, rule, sentence_digest)
            )
            """,
            """
            CREATE TABLE plan_comment (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                kind TEXT NOT NULL CHECK (kind IN ('plan', 'section', 'priority', 'action', 'measure', 'member')),
                record_id TEXT NOT NULL,
                quote TEXT NOT NULL,
                words TEXT NOT NULL CHECK (words <> ''),
                author TEXT NOT NULL CHECK (author <> ''),
                written_at TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('open', 'resolved', 'carried-over')),
                outcome TEXT NOT NULL,
                settled_by TEXT,
                settled_at TEXT,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
                CHECK ((state = 'open') = (settled_by IS NULL)),
                CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
                CHECK (state = 'open' OR outcome <> '')
            )
            """,
            "CREATE INDEX plan_comment_by_record ON plan_comment (record_id, written_at)",
            "CREATE INDEX plan_comment_by_version ON plan_comment (plan_version_id, written_at)",
        ])
}
