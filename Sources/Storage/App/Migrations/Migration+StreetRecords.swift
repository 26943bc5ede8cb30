extension Migration {
    /// Street-level records of the police, as numbers, and the places and words that the numbers stand for.
    ///
    /// A month's records follow one another, so that two numbers on the month tell which they are and no index is needed.
    static let streetRecords = Migration(
        number: 12, name: "street records",
        statements: [
            """
            CREATE TABLE street_term (
                number BIGINT NOT NULL PRIMARY KEY CHECK (number >= 0),
                kind TEXT NOT NULL CHECK (kind IN ('type', 'outcome')),
                name TEXT NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX street_term_by_name ON street_term (kind, name)",
            """
            CREATE TABLE street_lsoa (
                number BIGINT NOT NULL PRIMARY KEY CHECK (number >= 0),
                code TEXT NOT NULL,
                name TEXT NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX street_lsoa_by_code ON street_lsoa (code, name)",
            """
            CREATE TABLE street_place (
                number BIGINT NOT NULL PRIMARY KEY CHECK (number >= 0),
                lsoa_number BIGINT REFERENCES street_lsoa (number),
                longitude BIGINT CHECK (longitude BETWEEN -180000000 AND 180000000),
                latitude BIGINT CHECK (latitude BETWEEN -90000000 AND 90000000),
                district_id BIGINT REFERENCES area (id),
                ward_id BIGINT REFERENCES area (id),
                is_by_lsoa BIGINT NOT NULL CHECK (is_by_lsoa IN (0, 1)),
                CHECK ((longitude IS NULL) = (latitude IS NULL)),
                CHECK (is_by_lsoa = 0 OR ward_id IS NOT NULL)
            )
            """,
            """
            CREATE TABLE street_month (
                load_number BIGINT NOT NULL REFERENCES evidence_load (number),
                force TEXT NOT NULL CHECK (force <> ''),
                from_day TEXT NOT NULL CHECK (length(from_day) = 10),
                digest TEXT NOT NULL,
                first_record BIGINT NOT NULL CHECK (first_record >= 0),
                row_count BIGINT NOT NULL CHECK (row_count >= 0),
                PRIMARY KEY (load_number, force, from_day)
            )
            """,
            "CREATE INDEX street_place_by_district ON street_place (district_id)",
            "CREATE INDEX street_place_by_ward ON street_place (ward_id)",
            "CREATE INDEX street_month_by_force ON street_month (force, from_day)",
            """
            CREATE TABLE street_record (
                number BIGINT NOT NULL PRIMARY KEY,
                place_number BIGINT NOT NULL REFERENCES street_place (number),
                type_number BIGINT NOT NULL,
                outcome_number BIGINT NOT NULL
            )
            """,
        ])
}
