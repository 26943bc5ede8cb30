extension Migration {
    /// The audit chain with its payloads apart, imports with their sources, and what was published.
    static let auditAndImports = Migration(
        number: 2, name: "audit and imports",
        statements: [
            """
            CREATE TABLE audit_entry (
                sequence BIGINT NOT NULL PRIMARY KEY CHECK (sequence > 0),
                at TEXT NOT NULL,
                actor TEXT NOT NULL CHECK (actor <> ''),
                deed TEXT NOT NULL CHECK (deed <> ''),
                subject_kind TEXT NOT NULL,
                subject_id TEXT NOT NULL,
                payload_digest BYTEA NOT NULL CHECK (length(payload_digest) = 32),
                previous BYTEA NOT NULL CHECK (length(previous) = 32),
                hash BYTEA NOT NULL CHECK (length(hash) = 32)
            )
            """,
            "CREATE INDEX audit_entry_by_subject ON audit_entry (subject_kind, subject_id, sequence)",
            """
            CREATE TABLE audit_payload (
                sequence BIGINT NOT NULL PRIMARY KEY REFERENCES audit_entry (sequence),
                sealed BIGINT NOT NULL CHECK (sealed IN (0, 1)),
                body BYTEA,
                erased_by BIGINT REFERENCES audit_entry (sequence),
                CHECK ((body IS NULL) = (erased_by IS NOT NULL))
            )
            """,
            """
            CREATE TABLE audit_head (
                singleton BIGINT NOT NULL PRIMARY KEY CHECK (singleton = 1),
                sequence BIGINT NOT NULL CHECK (sequence >= 0),
                hash BYTEA NOT NULL CHECK (length(hash) = 32)
            )
            """,
            """
            CREATE TABLE plan_import (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                file_name TEXT NOT NULL,
                sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
                byte_count BIGINT NOT NULL CHECK (byte_count >= 0),
                format TEXT NOT NULL CHECK (format <> ''),
                action_count BIGINT NOT NULL,
                priority_count BIGINT NOT NULL,
                measure_count BIGINT NOT NULL,
                member_count BIGINT NOT NULL,
                diagnostic_count BIGINT NOT NULL,
                imported_at TEXT NOT NULL,
                undone_at TEXT,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            "CREATE UNIQUE INDEX plan_import_version_is_one ON plan_import (plan_version_id)",
            """
            CREATE TABLE plan_import_block (
                import_id TEXT NOT NULL REFERENCES plan_import (id),
                block BIGINT NOT NULL CHECK (block > 0),
                used_as TEXT NOT NULL CHECK (used_as <> ''),
                section TEXT NOT NULL,
                PRIMARY KEY (import_id, block)
            )
            """,
            """
            CREATE TABLE plan_import_source (
                import_id TEXT NOT NULL PRIMARY KEY REFERENCES plan_import (id),
                body BYTEA NOT NULL
            )
            """,
            """
            CREATE TABLE edition (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                format TEXT NOT NULL CHECK (format <> ''),
                file_name TEXT NOT NULL,
                sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
                byte_count BIGINT NOT NULL CHECK (byte_count >= 0),
                published_at TEXT NOT NULL
            )
            """,
            "CREATE INDEX edition_by_version ON edition (plan_version_id, published_at)",
        ])
}
