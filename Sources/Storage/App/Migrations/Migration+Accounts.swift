extension Migration {
    /// Accounts with what proves them, sessions, the counts that slow guessing down, and links for those without an account.
    /// None of these tables is public.
    static let accounts = Migration(
        number: 5, name: "accounts", statements: people + proofs + sessions + links)

    private static let people = [
        """
        CREATE TABLE account (
            id TEXT NOT NULL PRIMARY KEY,
            lookup BYTEA NOT NULL CHECK (length(lookup) = 32),
            role TEXT NOT NULL CHECK (role <> ''),
            agency TEXT CHECK (agency <> ''),
            state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
            created_at TEXT NOT NULL,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
        )
        """,
        "CREATE UNIQUE INDEX account_lookup_is_one ON account (lookup)",
        """
        CREATE TABLE account_person (
            account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
            name BYTEA NOT NULL,
            email BYTEA NOT NULL
        )
        """,
    ]

    private static let proofs = [
        """
        CREATE TABLE credential (
            account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
            rounds BIGINT NOT NULL CHECK (rounds > 1),
            block_size BIGINT NOT NULL CHECK (block_size > 0),
            parallelism BIGINT NOT NULL CHECK (parallelism > 0),
            salt BYTEA NOT NULL CHECK (length(salt) >= 16),
            hash BYTEA NOT NULL CHECK (length(hash) >= 32),
            set_at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE second_factor (
            account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
            secret BYTEA NOT NULL,
            begun_at TEXT NOT NULL,
            confirmed_at TEXT,
            last_step BIGINT NOT NULL CHECK (last_step >= 0)
        )
        """,
        """
        CREATE TABLE recovery_code (
            id TEXT NOT NULL PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES account (id),
            hash BYTEA NOT NULL CHECK (length(hash) = 32),
            made_at TEXT NOT NULL,
            used_at TEXT
        )
        """,
        "CREATE UNIQUE INDEX recovery_code_is_one ON recovery_code (account_id, hash)",
        """
        CREATE TABLE throttle (
            bucket BYTEA NOT NULL PRIMARY KEY CHECK (length(bucket) = 32),
            failures BIGINT NOT NULL CHECK (failures > 0),
            last_at TEXT NOT NULL,
            free_at TEXT NOT NULL
        )
        """,
        "CREATE INDEX throttle_by_last ON throttle (last_at)",
    ]

    private static let sessions = [
        """
        CREATE TABLE session (
            id TEXT NOT NULL PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES account (id),
            token_hash BYTEA NOT NULL CHECK (length(token_hash) = 32),
            next_hash BYTEA CHECK (length(next_hash) = 32),
            rotated_from BYTEA CHECK (length(rotated_from) = 32),
            rotated_at TEXT NOT NULL,
            is_proved BIGINT NOT NULL CHECK (is_proved IN (0, 1)),
            device TEXT NOT NULL,
            created_at TEXT NOT NULL,
            used_at TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            ended_at TEXT
        )
        """,
        "CREATE UNIQUE INDEX session_token_is_one ON session (token_hash)",
        "CREATE INDEX session_by_next ON session (next_hash)",
        "CREATE INDEX session_by_rotated ON session (rotated_from)",
        "CREATE INDEX session_by_account ON session (account_id, ended_at)",
        """
        CREATE TABLE held_form (
            id TEXT NOT NULL PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES account (id),
            address TEXT NOT NULL,
            body BYTEA NOT NULL,
            expires_at TEXT NOT NULL
        )
        """,
        "CREATE INDEX held_form_by_expiry ON held_form (expires_at)",
    ]

    private static let links = [
        """
        CREATE TABLE account_link (
            id TEXT NOT NULL PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES account (id),
            purpose TEXT NOT NULL CHECK (purpose IN ('invite', 'reset')),
            token_hash BYTEA NOT NULL CHECK (length(token_hash) = 32),
            created_at TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            used_at TEXT
        )
        """,
        "CREATE UNIQUE INDEX account_link_token_is_one ON account_link (token_hash)",
        "CREATE INDEX account_link_by_account ON account_link (account_id, used_at)",
        """
        CREATE TABLE signed_link (
            id TEXT NOT NULL PRIMARY KEY,
            permission TEXT NOT NULL CHECK (permission <> ''),
            subject_kind TEXT NOT NULL CHECK (subject_kind <> ''),
            subject_id TEXT NOT NULL CHECK (subject_id <> ''),
            label BYTEA NOT NULL,
            made_by TEXT NOT NULL,
            created_at TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            uses BIGINT NOT NULL CHECK (uses >= 0),
            uses_left BIGINT CHECK (uses_left >= 0),
            revoked_at TEXT
        )
        """,
        "CREATE INDEX signed_link_by_subject ON signed_link (subject_kind, subject_id, created_at)",
    ]
}
