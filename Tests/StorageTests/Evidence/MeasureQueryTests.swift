import CommunitySafety
import GRDB
import Storage
import Testing

@Suite struct MeasureQueryTests {
    /// What a measure's page asks, with values that need not be there.
    private static let hot = [
        "SELECT name FROM measure WHERE key = 'x' AND removed_at IS NULL",
        "SELECT name FROM evidence_source WHERE key = 'x'",
        "SELECT area_id, SUM(wholes) FROM held_series JOIN area ON area.id = area_id WHERE measure = 'x' GROUP BY area_id",
        "SELECT measure, SUM(figures) FROM held_series WHERE source = 'x' GROUP BY measure",
        "SELECT id FROM area_set_member JOIN area ON area.id = area_id WHERE set_id = 'x' ORDER BY position",
        """
        SELECT area_id, source, from_day, to_day, value, load_number, made_at
        FROM observation JOIN evidence_load ON evidence_load.number = observation.load_number
        WHERE measure = 'x' AND area_id = 1 AND breakdown = '' AND from_day >= '0' AND to_day <= '9' AND undone_at IS NULL
        ORDER BY area_id, from_day, to_day, source, load_number
        """,
        """
        SELECT area_id, source, from_day, to_day, value, load_number, made_at
        FROM observation JOIN evidence_load ON evidence_load.number = observation.load_number
        WHERE measure = 'x' AND area_id IN (SELECT area_id FROM area_set_member WHERE set_id = 'x') AND breakdown = ''
            AND from_day >= '0' AND to_day <= '9' AND undone_at IS NULL
        ORDER BY area_id, from_day, to_day, source, load_number
        """,
    ]

    @Test func `no query of a measure's page reads a whole table`() async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/d")
            try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now).close()
            let queue = try DatabaseQueue(path: data.databasePath)
            for sql in Self.hot {
                let plan = try await queue.read { database in
                    try GRDB.Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
                }
                #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") }, "\(sql): \(plan)")
            }
            try queue.close()
        }
    }
}
