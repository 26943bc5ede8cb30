extension Migration {
    /// Where each action of a round stands, without anybody's words: what the home page and lists count.
    static let roundStandings = Migration(
        number: 27, name: "round standings",
        statements: [
            """
            CREATE TABLE round_said (
                round_id TEXT NOT NULL REFERENCES monitoring_round (id),
                address TEXT NOT NULL,
                update_id TEXT NOT NULL REFERENCES action_update (id),
                lead_view TEXT NOT NULL,
                said_at TEXT NOT NULL,
                differs BIGINT NOT NULL CHECK (differs IN (0, 1)),
                has_text BIGINT NOT NULL CHECK (has_text IN (0, 1)),
                PRIMARY KEY (round_id, address)
            )
            """,
            "CREATE INDEX round_said_by_time ON round_said (round_id, said_at)",
        ])
}
