extension Migration {
    /// Who stands in for a lead that is away: whom to write to is sealed.
    static let standIns = Migration(
        number: 33, name: "stand-ins",
        statements: [
            """
            CREATE TABLE lead_stand_in (
                id TEXT NOT NULL PRIMARY KEY,
                party TEXT NOT NULL CHECK (party <> ''),
                from_on TEXT NOT NULL CHECK (length(from_on) = 10),
                to_on TEXT NOT NULL CHECK (length(to_on) = 10),
                ended_on TEXT CHECK (length(ended_on) = 10),
                made_by TEXT NOT NULL CHECK (made_by <> ''),
                body BYTEA NOT NULL,
                CHECK (from_on <= to_on)
            )
            """,
            "CREATE INDEX lead_stand_in_by_party ON lead_stand_in (party, from_on)",
        ])
}
