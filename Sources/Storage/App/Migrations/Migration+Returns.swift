extension Migration {
    /// What agencies owe, what came of it, and the files that came; names, notes and contents of files are sealed.
    static let returns = Migration(
        number: 15, name: "data returns", statements: owed + requests + files)

    private static let owed = [
        """
        CREATE TABLE data_return (
            id TEXT NOT NULL PRIMARY KEY,
            agency_id TEXT NOT NULL REFERENCES agency (id),
            agency_name TEXT NOT NULL,
            dataset TEXT NOT NULL CHECK (dataset <> ''),
            wanted TEXT NOT NULL,
            rhythm TEXT NOT NULL CHECK (rhythm IN ('monthly', 'quarterly', 'yearly', 'once')),
            due_days BIGINT CHECK (due_days BETWEEN 0 AND 366),
            starts_on TEXT NOT NULL CHECK (length(starts_on) = 10),
            ends_on TEXT CHECK (length(ends_on) = 10),
            statutory_key TEXT,
            removed_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (ends_on IS NULL OR starts_on <= ends_on),
            CHECK (rhythm <> 'once' OR (ends_on IS NOT NULL AND due_days IS NOT NULL))
        )
        """,
        "CREATE INDEX data_return_by_agency ON data_return (agency_id)",
        """
        CREATE TABLE return_answer (
            return_id TEXT NOT NULL REFERENCES data_return (id),
            from_day TEXT NOT NULL CHECK (length(from_day) = 10),
            to_day TEXT NOT NULL CHECK (length(to_day) = 10),
            kind TEXT NOT NULL CHECK (kind IN ('received', 'nothing', 'excused')),
            answered_on TEXT NOT NULL CHECK (length(answered_on) = 10),
            reason TEXT NOT NULL,
            load_number BIGINT REFERENCES evidence_load (number),
            file_reference TEXT,
            entered_by TEXT NOT NULL CHECK (entered_by <> ''),
            entered_at TEXT NOT NULL,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            PRIMARY KEY (return_id, from_day, to_day),
            CHECK (from_day <= to_day),
            CHECK (kind <> 'excused' OR reason <> '')
        )
        """,
        "CREATE INDEX return_answer_by_period ON return_answer (to_day)",
    ]

    private static let requests = [
        """
        CREATE TABLE return_request (
            id TEXT NOT NULL PRIMARY KEY,
            link_id TEXT NOT NULL REFERENCES signed_link (id),
            agency_id TEXT NOT NULL REFERENCES agency (id),
            agency_name TEXT NOT NULL,
            words TEXT NOT NULL,
            asked_on TEXT NOT NULL CHECK (length(asked_on) = 10)
        )
        """,
        """
        CREATE TABLE return_request_part (
            request_id TEXT NOT NULL REFERENCES return_request (id),
            return_id TEXT NOT NULL REFERENCES data_return (id),
            from_day TEXT NOT NULL CHECK (length(from_day) = 10),
            to_day TEXT NOT NULL CHECK (length(to_day) = 10),
            PRIMARY KEY (request_id, return_id, from_day, to_day)
        )
        """,
        "CREATE INDEX return_request_part_by_period ON return_request_part (to_day)",
    ]

    private static let files = [
        """
        CREATE TABLE received_file (
            id TEXT NOT NULL PRIMARY KEY,
            reference TEXT NOT NULL CHECK (reference <> ''),
            agency_id TEXT NOT NULL REFERENCES agency (id),
            agency_name TEXT NOT NULL,
            request_id TEXT REFERENCES return_request (id),
            name BYTEA NOT NULL,
            sender BYTEA NOT NULL,
            note BYTEA NOT NULL,
            byte_count BIGINT NOT NULL CHECK (byte_count > 0),
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            received_on TEXT NOT NULL CHECK (length(received_on) = 10),
            received_at TEXT NOT NULL,
            received_by TEXT NOT NULL CHECK (received_by <> ''),
            state TEXT NOT NULL CHECK (state IN ('waiting', 'loaded', 'discarded', 'expired')),
            settled_at TEXT,
            settled_by TEXT,
            load_number BIGINT REFERENCES evidence_load (number),
            CHECK ((settled_at IS NULL) = (state = 'waiting')),
            CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
            CHECK (load_number IS NULL OR state = 'loaded')
        )
        """,
        "CREATE UNIQUE INDEX received_file_by_reference ON received_file (reference)",
        "CREATE INDEX received_file_by_state ON received_file (state, received_at)",
        """
        CREATE TABLE received_file_body (
            file_id TEXT NOT NULL PRIMARY KEY REFERENCES received_file (id),
            body BYTEA NOT NULL
        )
        """,
        """
        CREATE TABLE received_file_part (
            file_id TEXT NOT NULL REFERENCES received_file (id),
            return_id TEXT NOT NULL REFERENCES data_return (id),
            from_day TEXT NOT NULL CHECK (length(from_day) = 10),
            to_day TEXT NOT NULL CHECK (length(to_day) = 10),
            PRIMARY KEY (file_id, return_id, from_day, to_day)
        )
        """,
        "CREATE INDEX received_file_part_by_return ON received_file_part (return_id, to_day)",
    ]
}
