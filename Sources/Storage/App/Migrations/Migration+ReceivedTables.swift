extension Migration {
    /// Which file that an agency sent a prepared table was read from.
    static let receivedTables = Migration(
        number: 19, name: "tables of received files",
        statements: [
            "ALTER TABLE prepared_load ADD COLUMN received_file_id TEXT REFERENCES received_file (id)"
        ])
}
