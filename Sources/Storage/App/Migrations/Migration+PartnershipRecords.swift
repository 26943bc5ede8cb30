extension Migration {
    /// Agencies, teams, posts, groups and what else a partnership keeps besides its plan; people and contacts apart, sealed.
    static let partnershipRecords = Migration(
        number: 7, name: "partnership records",
        statements: bodyTables + groupTables + otherTables + privateTables + resolutionTables)

    private static let bodyTables = [
        """
        CREATE TABLE agency (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            short_names TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('responsible', 'co-operating', 'participating', 'provider')),
            web TEXT NOT NULL,
            starts_on TEXT CHECK (length(starts_on) = 10),
            ends_on TEXT CHECK (length(ends_on) = 10),
            successor_id TEXT REFERENCES agency (id),
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on),
            CHECK (successor_id IS NULL OR successor_id <> id)
        )
        """,
        """
        CREATE TABLE agency_team (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            short_names TEXT NOT NULL,
            agency_id TEXT NOT NULL REFERENCES agency (id),
            starts_on TEXT CHECK (length(starts_on) = 10),
            ends_on TEXT CHECK (length(ends_on) = 10),
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)
        )
        """,
        """
        CREATE TABLE agency_post (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            short_names TEXT NOT NULL,
            agency_id TEXT NOT NULL REFERENCES agency (id),
            team_id TEXT REFERENCES agency_team (id),
            answers_for TEXT CHECK (answers_for IN ('agency', 'team')),
            is_published BIGINT NOT NULL CHECK (is_published IN (0, 1)),
            starts_on TEXT CHECK (length(starts_on) = 10),
            ends_on TEXT CHECK (length(ends_on) = 10),
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on),
            CHECK (answers_for IS NULL OR answers_for <> 'team' OR team_id IS NOT NULL)
        )
        """,
    ]

    private static let groupTables = [
        """
        CREATE TABLE partnership_group (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            short_names TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN
                ('strategy', 'tasking', 'task-and-finish', 'forum', 'panel', 'committee', 'other')),
            parent_id TEXT REFERENCES partnership_group (id),
            chair_id TEXT REFERENCES agency_post (id),
            rhythm TEXT NOT NULL,
            terms TEXT NOT NULL,
            starts_on TEXT CHECK (length(starts_on) = 10),
            ends_on TEXT CHECK (length(ends_on) = 10),
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on),
            CHECK (parent_id IS NULL OR parent_id <> id)
        )
        """,
        """
        CREATE TABLE partnership_group_member (
            group_id TEXT NOT NULL REFERENCES partnership_group (id),
            agency_id TEXT NOT NULL REFERENCES agency (id),
            position BIGINT NOT NULL CHECK (position > 0),
            PRIMARY KEY (group_id, agency_id)
        )
        """,
        """
        CREATE TABLE champion (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            agency_id TEXT NOT NULL REFERENCES agency (id),
            post_id TEXT REFERENCES agency_post (id),
            starts_on TEXT CHECK (length(starts_on) = 10),
            ends_on TEXT CHECK (length(ends_on) = 10),
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)
        )
        """,
    ]

    private static let otherTables = [
        """
        CREATE TABLE parish (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('parish', 'town', 'meeting')),
            wards TEXT NOT NULL,
            web TEXT NOT NULL,
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
        )
        """,
        """
        CREATE TABLE signpost_service (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            offers TEXT NOT NULL CHECK (offers <> ''),
            agency_id TEXT REFERENCES agency (id),
            is_refuge BIGINT NOT NULL CHECK (is_refuge IN (0, 1)),
            telephone TEXT NOT NULL,
            hours TEXT NOT NULL,
            web TEXT NOT NULL,
            address TEXT NOT NULL,
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (is_refuge = 0 OR address = '')
        )
        """,
        """
        CREATE TABLE other_plan (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            agency_id TEXT REFERENCES agency (id),
            reason TEXT NOT NULL,
            web TEXT NOT NULL,
            starts_on TEXT CHECK (length(starts_on) = 10),
            ends_on TEXT CHECK (length(ends_on) = 10),
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)
        )
        """,
        """
        CREATE TABLE abbreviation (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            meaning TEXT NOT NULL CHECK (meaning <> ''),
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
        )
        """,
    ]

    /// Sealed, and never read by the public site. What is published of them stands in tables of its own.
    private static let privateTables = [
        """
        CREATE TABLE post_holding (
            id TEXT NOT NULL PRIMARY KEY,
            post_id TEXT NOT NULL REFERENCES agency_post (id),
            person BYTEA NOT NULL,
            is_published BIGINT NOT NULL CHECK (is_published IN (0, 1)),
            starts_on TEXT CHECK (length(starts_on) = 10),
            ends_on TEXT CHECK (length(ends_on) = 10),
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)
        )
        """,
        """
        CREATE TABLE party_contact (
            id TEXT NOT NULL PRIMARY KEY,
            subject TEXT NOT NULL CHECK (subject <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('address', 'postcode', 'telephone', 'email', 'web')),
            value BYTEA NOT NULL,
            is_published BIGINT NOT NULL CHECK (is_published IN (0, 1)),
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
        )
        """,
        """
        CREATE TABLE published_holder (
            holding_id TEXT NOT NULL PRIMARY KEY REFERENCES post_holding (id),
            post_id TEXT NOT NULL REFERENCES agency_post (id),
            person TEXT NOT NULL CHECK (person <> ''),
            starts_on TEXT CHECK (length(starts_on) = 10),
            ends_on TEXT CHECK (length(ends_on) = 10)
        )
        """,
        """
        CREATE TABLE published_contact (
            contact_id TEXT NOT NULL PRIMARY KEY REFERENCES party_contact (id),
            post_id TEXT NOT NULL REFERENCES agency_post (id),
            kind TEXT NOT NULL CHECK (kind IN ('telephone', 'email', 'web')),
            value TEXT NOT NULL CHECK (value <> '')
        )
        """,
    ]

    private static let resolutionTables = [
        """
        CREATE TABLE party_resolution (
            printed_key TEXT NOT NULL PRIMARY KEY CHECK (printed_key <> ''),
            printed TEXT NOT NULL,
            party TEXT NOT NULL CHECK (party <> ''),
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
        )
        """
    ]
}
