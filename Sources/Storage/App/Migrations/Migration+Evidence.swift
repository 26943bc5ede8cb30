extension Migration {
    /// Places, measures, sources, loads and the table of figures.
    static let evidence = Migration(
        number: 11, name: "evidence", statements: placeTables + measureTables + loadTables + setTables)

    private static let placeTables = [
        """
        CREATE TABLE area (
            id BIGINT NOT NULL PRIMARY KEY CHECK (id > 0),
            code TEXT NOT NULL CHECK (code <> ''),
            kind TEXT NOT NULL CHECK (kind IN
                ('lsoa', 'msoa', 'ward', 'district', 'partnership', 'force', 'county', 'custom')),
            name TEXT NOT NULL CHECK (name <> '')
        )
        """,
        "CREATE UNIQUE INDEX area_by_code ON area (code)",
        """
        CREATE TABLE area_edition (
            area_id BIGINT NOT NULL REFERENCES area (id),
            vintage BIGINT NOT NULL CHECK (vintage BETWEEN 1900 AND 2200),
            PRIMARY KEY (area_id, vintage)
        )
        """,
        """
        CREATE TABLE area_name (
            name_key TEXT NOT NULL CHECK (name_key <> ''),
            area_id BIGINT NOT NULL REFERENCES area (id),
            name TEXT NOT NULL CHECK (name <> ''),
            PRIMARY KEY (name_key, area_id)
        )
        """,
        """
        CREATE TABLE area_parent (
            area_id BIGINT NOT NULL REFERENCES area (id),
            parent_id BIGINT NOT NULL REFERENCES area (id),
            vintage BIGINT NOT NULL CHECK (vintage BETWEEN 1900 AND 2200),
            PRIMARY KEY (area_id, parent_id, vintage),
            CHECK (area_id <> parent_id)
        )
        """,
        "CREATE INDEX area_parent_by_parent ON area_parent (parent_id)",
        """
        CREATE TABLE area_boundary (
            area_id BIGINT NOT NULL REFERENCES area (id),
            vintage BIGINT NOT NULL CHECK (vintage BETWEEN 1900 AND 2200),
            west DOUBLE PRECISION NOT NULL,
            south DOUBLE PRECISION NOT NULL,
            east DOUBLE PRECISION NOT NULL,
            north DOUBLE PRECISION NOT NULL,
            shape BYTEA NOT NULL,
            PRIMARY KEY (area_id, vintage),
            CHECK (west <= east AND south <= north)
        )
        """,
    ]

    private static let measureTables = [
        """
        CREATE TABLE evidence_source (
            key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
            name TEXT NOT NULL CHECK (name <> ''),
            owned_by TEXT NOT NULL,
            supplied_by TEXT NOT NULL,
            licence TEXT NOT NULL,
            attribution TEXT NOT NULL,
            counting TEXT NOT NULL,
            caveats TEXT NOT NULL,
            is_snapped BIGINT NOT NULL CHECK (is_snapped IN (0, 1)),
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
        )
        """,
        """
        CREATE TABLE measure (
            key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
            name TEXT NOT NULL CHECK (name <> ''),
            unit TEXT NOT NULL CHECK (unit IN ('count', 'people', 'hours', 'percent', 'pence', 'days')),
            polarity TEXT NOT NULL CHECK (polarity IN ('lower', 'higher', 'neither')),
            aggregation TEXT NOT NULL CHECK (aggregation IN ('sum', 'latest', 'ratio', 'none')),
            basis TEXT NOT NULL CHECK (basis IN ('happened', 'reported')),
            audience TEXT NOT NULL CHECK (audience IN ('public', 'partnership', 'restricted')),
            smallest_area TEXT NOT NULL CHECK (smallest_area IN
                ('lsoa', 'msoa', 'ward', 'district', 'partnership', 'force', 'county', 'custom')),
            numerator TEXT REFERENCES measure (key),
            denominator TEXT REFERENCES measure (key),
            issue TEXT NOT NULL,
            note TEXT NOT NULL,
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
        )
        """,
        """
        CREATE TABLE quality_note (
            id TEXT NOT NULL PRIMARY KEY,
            source TEXT NOT NULL REFERENCES evidence_source (key),
            measure TEXT REFERENCES measure (key),
            area_id BIGINT REFERENCES area (id),
            from_day TEXT NOT NULL CHECK (length(from_day) = 10),
            to_day TEXT NOT NULL CHECK (length(to_day) = 10),
            is_comparable BIGINT NOT NULL CHECK (is_comparable IN (0, 1)),
            reason TEXT NOT NULL CHECK (reason <> ''),
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (from_day <= to_day)
        )
        """,
    ]

    /// A revision is a row of its own: of those of one figure, the one of the latest load that wasn't undone stands.
    private static let loadTables = [
        """
        CREATE TABLE evidence_load (
            number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
            kind TEXT NOT NULL CHECK (kind <> ''),
            name TEXT NOT NULL,
            digest TEXT NOT NULL,
            made_at TEXT NOT NULL,
            made_by TEXT NOT NULL,
            row_count BIGINT NOT NULL CHECK (row_count >= 0),
            added BIGINT NOT NULL CHECK (added >= 0),
            revised BIGINT NOT NULL CHECK (revised >= 0),
            unchanged BIGINT NOT NULL CHECK (unchanged >= 0),
            refused BIGINT NOT NULL CHECK (refused >= 0),
            report TEXT NOT NULL,
            undone_at TEXT,
            undone_by TEXT,
            CHECK ((undone_at IS NULL) = (undone_by IS NULL))
        )
        """,
        """
        CREATE TABLE observation (
            measure TEXT NOT NULL REFERENCES measure (key),
            area_id BIGINT NOT NULL REFERENCES area (id),
            from_day TEXT NOT NULL CHECK (length(from_day) = 10),
            to_day TEXT NOT NULL CHECK (length(to_day) = 10),
            breakdown TEXT NOT NULL,
            source TEXT NOT NULL REFERENCES evidence_source (key),
            load_number BIGINT NOT NULL REFERENCES evidence_load (number),
            value DOUBLE PRECISION,
            status TEXT NOT NULL CHECK (status IN ('final', 'provisional', 'no-return', 'hidden')),
            PRIMARY KEY (measure, area_id, from_day, to_day, breakdown, source, load_number),
            CHECK (from_day <= to_day),
            CHECK ((value IS NOT NULL) = (status IN ('final', 'provisional')))
        )
        """,
        "CREATE INDEX observation_by_load ON observation (load_number)",
        "CREATE INDEX observation_by_area ON observation (area_id, measure)",
    ]

    private static let setTables = [
        """
        CREATE TABLE area_set (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
        )
        """,
        """
        CREATE TABLE area_set_member (
            set_id TEXT NOT NULL REFERENCES area_set (id),
            area_id BIGINT NOT NULL REFERENCES area (id),
            position BIGINT NOT NULL CHECK (position > 0),
            PRIMARY KEY (set_id, area_id)
        )
        """,
    ]
}
