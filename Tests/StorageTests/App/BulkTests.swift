import Storage
import Testing

/// One statement for many rows.
@Suite struct BulkTests {
    private static func fill(_ row: Int, _ values: inout [SQLValue]) {
        values[0] = .integer(Int64(row))
        values[1] = .text("type")
        values[2] = .text("word \(row)")
    }

    @Test func `each row is written with its own values, and what isn't set stays as it was`() async throws {
        let store = try await Workbench.memory()
        try await store.write { transaction in
            let count = try transaction.execute(
                "INSERT INTO street_term (number, kind, name) VALUES (\(slots: 3))", rows: 1_000
            ) { row, values in
                if row == 0 { values[1] = .text("type") }
                values[0] = .integer(Int64(row))
                values[2] = .text(row == 5 ? "a\0b" : "word \(row)")
            }
            #expect(count == 1_000)
            #expect(try transaction.count("SELECT COUNT(*) AS count FROM street_term WHERE kind = 'type'") == 1_000)
            let names = try transaction.all("SELECT name FROM street_term WHERE number IN (5, 999) ORDER BY number") {
                try $0.text("name")
            }
            #expect(names == ["a\u{FFFD}b", "word 999"])
            #expect(
                try transaction.execute("DELETE FROM street_term WHERE number = \(slots: 1)", rows: 0) { _, _ in } == 0)
            try transaction.record(Workbench.event())
        }
    }

    @Test func `a row that the database refuses undoes them all`() async throws {
        let store = try await Workbench.memory()
        await #expect(throws: StorageError.self) {
            try await store.write { transaction in
                try transaction.execute(
                    "INSERT INTO street_term (number, kind, name) VALUES (\(slots: 3))", rows: 10
                ) { row, values in
                    Self.fill(row == 9 ? 3 : row, &values)
                }
                try transaction.record(Workbench.event())
            }
        }
        #expect(try await store.read { try $0.count("SELECT COUNT(*) AS count FROM street_term") } == 0)
    }

    @Test func `rows that nobody recorded aren't kept`() async throws {
        let store = try await Workbench.memory()
        await #expect(throws: StorageError.unaudited) {
            try await store.write { transaction in
                try transaction.execute(
                    "INSERT INTO street_term (number, kind, name) VALUES (\(slots: 3))", rows: 1, Self.fill)
            }
        }
    }
}
