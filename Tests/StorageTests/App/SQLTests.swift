import Storage
import Testing

@Suite struct SQLTests {
    @Test func `values are bound and never become text`() {
        let name = "'; DROP TABLE plan; --"
        let missing: String? = nil
        let sql: SQL = "SELECT id FROM plan WHERE name = \(name) AND n = \(3) AND t = \(missing) AND b = \(true)"
        #expect(sql.textWithQuestionMarks == "SELECT id FROM plan WHERE name = ? AND n = ? AND t = ? AND b = ?")
        #expect(sql.textWithNumbers == "SELECT id FROM plan WHERE name = $1 AND n = $2 AND t = $3 AND b = $4")
        #expect(sql.values == [.text(name), .integer(3), .null, .integer(1)])
    }

    @Test func `a statement inside another brings its values`() {
        let inner: SQL = "id = \("x")"
        let sql: SQL = "SELECT 1 WHERE \(inner) AND n = \(2)"
        #expect(sql.textWithNumbers == "SELECT 1 WHERE id = $1 AND n = $2")
        #expect(sql.values == [.text("x"), .integer(2)])
    }

    @Test func `a hostile value is kept whole, a NUL as the mark for what can't be shown`() async throws {
        let store = try await Workbench.memory()
        let hostile = "'; DELETE FROM audit_entry; --\u{0}\u{202E}after"
        let found = try await store.read { reading in
            try reading.first("SELECT \(hostile) AS words") { try $0.text("words") }
        }
        #expect(found == "'; DELETE FROM audit_entry; --\u{FFFD}\u{202E}after")
    }
}
