extension Migration {
    /// The partnership, its plans with their versions and records, and the members' contacts apart.
    static let partnershipAndPlan = Migration(
        number: 1, name: "partnership and plan",
        statements: [
            """
            CREATE TABLE key_check (
                singleton BIGINT NOT NULL PRIMARY KEY CHECK (singleton = 1),
                value BYTEA NOT NULL CHECK (length(value) = 32)
            )
            """,
            """
            CREATE TABLE partnership (
                id TEXT NOT NULL PRIMARY KEY,
                singleton BIGINT NOT NULL DEFAULT 1 CHECK (singleton = 1),
                name TEXT NOT NULL CHECK (name <> ''),
                area TEXT NOT NULL,
                telephone TEXT,
                email TEXT,
                web TEXT,
                demonstration_date TEXT CHECK (length(demonstration_date) = 10),
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            "CREATE UNIQUE INDEX partnership_is_one ON partnership (singleton)",
            """
            CREATE TABLE plan (
                id TEXT NOT NULL PRIMARY KEY,
                year_start BIGINT NOT NULL CHECK (year_start BETWEEN 1900 AND 2199),
                created_at TEXT NOT NULL,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            "CREATE UNIQUE INDEX plan_year_is_one ON plan (year_start)",
            """
            CREATE TABLE plan_version (
                id TEXT NOT NULL PRIMARY KEY,
                plan_id TEXT NOT NULL REFERENCES plan (id),
                number BIGINT NOT NULL CHECK (number > 0),
                state TEXT NOT NULL CHECK (state IN ('draft', 'adopted', 'withdrawn')),
                title TEXT NOT NULL,
                window_from TEXT CHECK (length(window_from) = 10),
                window_to TEXT CHECK (length(window_to) = 10),
                as_at TEXT NOT NULL CHECK (length(as_at) = 10),
                created_at TEXT NOT NULL,
                withdrawn_at TEXT,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
                CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
                CHECK ((window_from IS NULL) = (window_to IS NULL))
            )
            """,
            "CREATE UNIQUE INDEX plan_version_number_is_one ON plan_version (plan_id, number)",
            """
            CREATE TABLE plan_priority (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                position BIGINT NOT NULL CHECK (position > 0),
                rank BIGINT NOT NULL CHECK (rank > 0),
                name TEXT NOT NULL,
                printed TEXT NOT NULL,
                slug TEXT NOT NULL CHECK (slug <> ''),
                number BIGINT,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            "CREATE UNIQUE INDEX plan_priority_slug_is_one ON plan_priority (plan_version_id, slug)",
            "CREATE UNIQUE INDEX plan_priority_position_is_one ON plan_priority (plan_version_id, position)",
            """
            CREATE TABLE plan_section (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                position BIGINT NOT NULL CHECK (position > 0),
                kind TEXT NOT NULL CHECK (kind <> ''),
                heading TEXT NOT NULL,
                priority_slug TEXT,
                narrative TEXT NOT NULL,
                narrative_after TEXT NOT NULL,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            "CREATE UNIQUE INDEX plan_section_position_is_one ON plan_section (plan_version_id, position)",
            """
            CREATE TABLE plan_action (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                position BIGINT NOT NULL CHECK (position > 0),
                reference TEXT,
                address TEXT NOT NULL CHECK (address <> ''),
                words TEXT NOT NULL,
                priority_slug TEXT,
                by_when TEXT NOT NULL CHECK (by_when IN ('deadline', 'recurring', 'unclear', 'unstated')),
                by_when_printed TEXT NOT NULL,
                due_on TEXT CHECK (length(due_on) = 10),
                due_precision TEXT,
                rhythm TEXT,
                review_on TEXT CHECK (length(review_on) = 10),
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
                CHECK ((by_when = 'deadline') = (due_on IS NOT NULL AND due_precision IS NOT NULL)),
                CHECK ((by_when = 'recurring') = (rhythm IS NOT NULL))
            )
            """,
            "CREATE UNIQUE INDEX plan_action_address_is_one ON plan_action (plan_version_id, address)",
            "CREATE UNIQUE INDEX plan_action_position_is_one ON plan_action (plan_version_id, position)",
            """
            CREATE TABLE plan_action_party (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                action_id TEXT NOT NULL REFERENCES plan_action (id),
                role TEXT NOT NULL CHECK (role IN ('lead', 'partner')),
                position BIGINT NOT NULL CHECK (position > 0),
                printed TEXT NOT NULL,
                party TEXT NOT NULL,
                guessed BIGINT NOT NULL CHECK (guessed IN (0, 1))
            )
            """,
            "CREATE UNIQUE INDEX plan_action_party_position_is_one ON plan_action_party (action_id, role, position)",
            """
            CREATE INDEX plan_action_party_by_version
                ON plan_action_party (plan_version_id, action_id, role, position)
            """,
            """
            CREATE TABLE plan_measure (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                position BIGINT NOT NULL CHECK (position > 0),
                words TEXT NOT NULL,
                priority_slug TEXT,
                heading TEXT NOT NULL,
                baseline TEXT,
                target TEXT,
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            "CREATE UNIQUE INDEX plan_measure_position_is_one ON plan_measure (plan_version_id, position)",
            """
            CREATE TABLE plan_member (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                position BIGINT NOT NULL CHECK (position > 0),
                name TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('responsible', 'co-operating', 'participating', 'provider')),
                version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
            )
            """,
            "CREATE UNIQUE INDEX plan_member_position_is_one ON plan_member (plan_version_id, position)",
            """
            CREATE TABLE plan_member_alias (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                member_id TEXT NOT NULL REFERENCES plan_member (id),
                position BIGINT NOT NULL CHECK (position > 0),
                alias TEXT NOT NULL
            )
            """,
            "CREATE INDEX plan_member_alias_by_version ON plan_member_alias (plan_version_id, member_id, position)",
            """
            CREATE TABLE plan_member_link (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                member_id TEXT NOT NULL REFERENCES plan_member (id),
                position BIGINT NOT NULL CHECK (position > 0),
                address TEXT NOT NULL
            )
            """,
            "CREATE INDEX plan_member_link_by_version ON plan_member_link (plan_version_id, member_id, position)",
            """
            CREATE TABLE member_contact (
                id TEXT NOT NULL PRIMARY KEY,
                plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
                member_id TEXT NOT NULL REFERENCES plan_member (id),
                position BIGINT NOT NULL CHECK (position > 0),
                kind TEXT NOT NULL CHECK (kind IN ('address', 'postcode', 'telephone', 'email')),
                value BYTEA NOT NULL
            )
            """,
            "CREATE INDEX member_contact_by_version ON member_contact (plan_version_id)",
        ])
}
