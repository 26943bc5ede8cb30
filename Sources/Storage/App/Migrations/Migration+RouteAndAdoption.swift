extension Migration {
    /// The way of a plan through its meetings and what follows: adoption, amendments, the report, next year, elections.
    static let routeAndAdoption = Migration(
        number: 6, name: "route and adoption",
        statements: versionColumns + routeTables + adoptionTables + reportTables + electionTables)

    private static let versionColumns = [
        "ALTER TABLE plan_version ADD COLUMN base_id TEXT REFERENCES plan_version (id)",
        "ALTER TABLE plan_version ADD COLUMN reason TEXT",
        "ALTER TABLE plan_version ADD COLUMN submitted_at TEXT",
    ]

    private static let routeTables = [
        """
        CREATE TABLE route_meeting (
            id TEXT NOT NULL PRIMARY KEY,
            plan_id TEXT NOT NULL REFERENCES plan (id),
            body TEXT NOT NULL CHECK (body <> ''),
            power TEXT NOT NULL CHECK (power IN ('advises', 'decides')),
            held_on TEXT NOT NULL CHECK (length(held_on) = 10),
            papers_due TEXT CHECK (length(papers_due) = 10),
            plan_version_id TEXT REFERENCES plan_version (id),
            submitted_at TEXT,
            outcome TEXT CHECK (outcome IN ('noted', 'agreed', 'amended', 'referred-back')),
            decision TEXT NOT NULL,
            minute TEXT NOT NULL,
            link TEXT NOT NULL,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK ((plan_version_id IS NULL) = (submitted_at IS NULL)),
            CHECK (outcome IS NULL OR plan_version_id IS NOT NULL)
        )
        """,
        "CREATE INDEX route_meeting_by_plan ON route_meeting (plan_id, held_on, id)",
    ]

    private static let adoptionTables = [
        """
        CREATE TABLE plan_adoption (
            plan_version_id TEXT NOT NULL PRIMARY KEY REFERENCES plan_version (id),
            meeting_id TEXT REFERENCES route_meeting (id),
            under TEXT NOT NULL CHECK (under <> ''),
            adopted_on TEXT NOT NULL CHECK (length(adopted_on) = 10),
            left_open TEXT NOT NULL,
            adopted_at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE plan_amendment (
            plan_version_id TEXT NOT NULL PRIMARY KEY REFERENCES plan_version (id),
            plan_id TEXT NOT NULL REFERENCES plan (id),
            number BIGINT NOT NULL CHECK (number > 0),
            weight TEXT NOT NULL CHECK (weight IN ('minor', 'major')),
            reason TEXT NOT NULL CHECK (reason <> ''),
            changes TEXT NOT NULL,
            delegated_to TEXT,
            delegated_under TEXT,
            used_on TEXT CHECK (length(used_on) = 10),
            CHECK ((weight = 'minor') = (delegated_to IS NOT NULL)),
            CHECK ((delegated_to IS NULL) = (delegated_under IS NULL)),
            CHECK ((delegated_to IS NULL) = (used_on IS NULL))
        )
        """,
        "CREATE UNIQUE INDEX plan_amendment_number_is_one ON plan_amendment (plan_id, number)",
        """
        CREATE TABLE plan_head_reason (
            plan_id TEXT NOT NULL REFERENCES plan (id),
            head TEXT NOT NULL CHECK (head <> ''),
            reason TEXT NOT NULL CHECK (reason <> ''),
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            PRIMARY KEY (plan_id, head)
        )
        """,
        """
        CREATE TABLE plan_copy (
            id TEXT NOT NULL PRIMARY KEY,
            plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
            recipient TEXT NOT NULL CHECK (recipient <> ''),
            to_policing_body BIGINT NOT NULL CHECK (to_policing_body IN (0, 1)),
            sent_on TEXT NOT NULL CHECK (length(sent_on) = 10),
            proof TEXT NOT NULL
        )
        """,
        "CREATE INDEX plan_copy_by_version ON plan_copy (plan_version_id, sent_on, id)",
        """
        CREATE TABLE plan_action_origin (
            plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
            address TEXT NOT NULL CHECK (address <> ''),
            from_version_id TEXT NOT NULL REFERENCES plan_version (id),
            from_address TEXT NOT NULL CHECK (from_address <> ''),
            PRIMARY KEY (plan_version_id, address)
        )
        """,
        """
        CREATE TABLE plan_action_left (
            plan_version_id TEXT NOT NULL REFERENCES plan_version (id),
            from_version_id TEXT NOT NULL REFERENCES plan_version (id),
            from_address TEXT NOT NULL CHECK (from_address <> ''),
            position BIGINT NOT NULL CHECK (position > 0),
            words TEXT NOT NULL,
            PRIMARY KEY (plan_version_id, from_address)
        )
        """,
    ]

    private static let reportTables = [
        """
        CREATE TABLE plan_consultee (
            plan_id TEXT NOT NULL REFERENCES plan (id),
            name TEXT NOT NULL CHECK (name <> ''),
            asked_on TEXT NOT NULL CHECK (length(asked_on) = 10),
            how TEXT NOT NULL,
            said TEXT NOT NULL,
            done TEXT NOT NULL,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            PRIMARY KEY (plan_id, name)
        )
        """,
        """
        CREATE TABLE report_part (
            plan_id TEXT NOT NULL REFERENCES plan (id),
            part TEXT NOT NULL CHECK (part <> ''),
            words TEXT NOT NULL,
            signed_by TEXT,
            signed_on TEXT CHECK (length(signed_on) = 10),
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            PRIMARY KEY (plan_id, part),
            CHECK ((signed_by IS NULL) = (signed_on IS NULL))
        )
        """,
        """
        CREATE TABLE report_template (
            singleton BIGINT NOT NULL PRIMARY KEY CHECK (singleton = 1),
            title TEXT NOT NULL,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0)
        )
        """,
        """
        CREATE TABLE report_template_part (
            position BIGINT NOT NULL PRIMARY KEY CHECK (position > 0),
            part TEXT NOT NULL CHECK (part <> ''),
            heading TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind <> ''),
            hint TEXT NOT NULL
        )
        """,
    ]

    private static let electionTables = [
        """
        CREATE TABLE election (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            area TEXT,
            notice_on TEXT NOT NULL CHECK (length(notice_on) = 10),
            poll_on TEXT NOT NULL CHECK (length(poll_on) = 10),
            called_off_at TEXT,
            version BIGINT NOT NULL DEFAULT 1 CHECK (version > 0),
            CHECK (notice_on < poll_on)
        )
        """,
        """
        CREATE TABLE election_clearance (
            id TEXT NOT NULL PRIMARY KEY,
            activity TEXT NOT NULL CHECK (activity <> ''),
            subject_kind TEXT NOT NULL CHECK (subject_kind <> ''),
            subject_id TEXT NOT NULL,
            rule TEXT NOT NULL CHECK (rule <> ''),
            reason TEXT NOT NULL CHECK (reason <> ''),
            actor TEXT NOT NULL CHECK (actor <> ''),
            cleared_on TEXT NOT NULL CHECK (length(cleared_on) = 10),
            cleared_at TEXT NOT NULL
        )
        """,
        "CREATE INDEX election_clearance_by_subject ON election_clearance (subject_kind, subject_id, activity)",
    ]
}
