import CommunitySafety
import GRDB
import Storage
import Testing

@Suite struct EditingQueryTests {
    /// Queries of an editing page and of a save, with values that need not be there.
    private static let hot = [
        "SELECT id FROM plan_section WHERE id = 'x'", "SELECT id FROM plan_action WHERE id = 'x'",
        "SELECT printed FROM plan_action_party WHERE action_id = 'x' AND role = 'lead' ORDER BY position",
        "SELECT alias FROM plan_member_alias WHERE member_id = 'x' ORDER BY position",
        "SELECT change FROM plan_revision WHERE record_id = 'x' AND row_version < 9 ORDER BY row_version DESC LIMIT 1",
        "SELECT change FROM plan_revision WHERE record_id = 'x' AND row_version > 1 ORDER BY row_version LIMIT 1",
        "SELECT change FROM plan_revision WHERE undoes = 1 LIMIT 1",
        "SELECT change FROM plan_revision WHERE plan_version_id = 'x' ORDER BY change DESC, item LIMIT 10",
        "SELECT body FROM editing_draft WHERE actor = 'x' AND record_id = 'y'",
        "SELECT id FROM plan_action WHERE plan_version_id = 'x' AND address = '1.1'",
        "SELECT action_id FROM former_reference WHERE plan_version_id = 'x' AND former = '1.1'",
        "SELECT quote FROM finding_dismissal WHERE plan_id = 'x'",
        "SELECT id FROM plan_comment WHERE record_id = 'x' ORDER BY written_at, id",
        "SELECT id FROM plan_comment WHERE plan_version_id = 'x' ORDER BY written_at, id",
        "SELECT id FROM plan_comment WHERE carried_from = 'x'",
    ]

    /// The queries of one's own work, one for each kind.
    private static let ofMyWork = [
        "SELECT comment_id FROM comment_mention WHERE account_id = 'x' AND seen_at IS NULL",
        "SELECT id FROM record_request WHERE asked_of = 'x' AND done_at IS NULL",
        "SELECT id FROM plan_comment WHERE state = 'open'",
        "SELECT id FROM plan_comment WHERE state = 'open' AND EXISTS (SELECT 1 FROM plan_action_party WHERE action_id = record_id AND role = 'lead' AND party = 'x')",
        "SELECT id FROM consultation_partner WHERE settled_at IS NULL AND answered_at IS NOT NULL",
    ]

    @Test func `no query of an editing page reads a whole table`() async throws {
        try await Workbench.withFolder { folder in
            let data = DataFolder("\(folder)/d")
            try await Store.create(in: data, keys: Workbench.keys, at: Workbench.now).close()
            let queue = try DatabaseQueue(path: data.databasePath)
            for sql in Self.hot + Self.ofMyWork {
                let plan = try await queue.read { database in
                    try GRDB.Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
                }
                #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") }, "\(sql): \(plan)")
            }
            try queue.close()
        }
    }
}
