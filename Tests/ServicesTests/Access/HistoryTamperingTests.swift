import CommunitySafety
import Services
import Storage
import Testing

/// What an intruder with the database alone can do to a plan's history, and that `audit verify` names it.
@Suite struct HistoryTamperingTests {
    private let officer = ServiceDesk.party(.officer)

    /// A plan with an edited section, an added action and a removed member; then the tampering; then what is found.
    private func problems(after tampering: SQL...) async throws -> [AuditProblem] {
        let desk = try await EditingDesk()
        let section = try await desk.find(.section, "Burglaries rose")
        for (index, words) in ["First words.", "Second words."].enumerated() {
            try await EditRecord(desk.context).run(
                section.id, section.typing(.narrative, words), version: index + 1, as: officer)
        }
        let added = RecordText(.action, [.words: "Light the path", .leads: "Council"])
        try await AddRecord(desk.context).run(added, year: desk.year, as: officer)
        let removed = try await desk.context.store.read { reading in
            try #require(try reading.order(of: .member, in: desk.version).first).id
        }
        try await RemoveRecord(desk.context).run(.member, removed, version: 1, as: officer)
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole, "before anybody touched it")
        try await desk.context.store.write { transaction in
            for statement in tampering { try transaction.jot(statement) }
        }
        return try await VerifyAudit(desk.context).run(as: .operator).problems
    }

    private func isHistory(_ problem: AuditProblem) -> Bool {
        if case .historyDiffers = problem { return true }
        return false
    }

    private func isRecord(_ problem: AuditProblem) -> Bool {
        if case .recordDiffers = problem { return true }
        return false
    }

    @Test func `an altered text in the history is noticed, on either side`() async throws {
        let after = try await problems(
            after: """
                UPDATE plan_revision SET after_text = REPLACE(after_text, 'First', 'Other')
                WHERE after_text LIKE '%First words%'
                """)
        #expect(after.count == 1 && after.allSatisfy(isHistory), "\(after)")
        let before = try await problems(
            after: """
                UPDATE plan_revision SET before_text = REPLACE(before_text, 'First', 'Other')
                WHERE before_text LIKE '%First words%'
                """)
        #expect(before.count == 1 && before.allSatisfy(isHistory), "\(before)")
    }

    @Test func `a removed revision is noticed, alone and with others`() async throws {
        let one = try await problems(after: "DELETE FROM plan_revision WHERE after_text LIKE '%First words%'")
        #expect(one.contains(where: isHistory), "\(one)")
        let all = try await problems(after: "DELETE FROM plan_revision")
        #expect(all.count == 4 && all.allSatisfy(isHistory), "\(all)")
    }

    @Test func `a record altered behind the program's back is noticed`() async throws {
        let altered = try await problems(
            after: "UPDATE plan_section SET narrative = 'Nobody wrote this.' WHERE narrative LIKE '%Second words%'")
        #expect(altered.count == 1 && altered.allSatisfy(isRecord), "\(altered)")
        let gone = try await problems(after: "DELETE FROM plan_section WHERE narrative LIKE '%Second words%'")
        #expect(gone.count == 1 && gone.allSatisfy(isRecord), "\(gone)")
    }

    @Test func `a removed record that is put back is noticed`() async throws {
        let problems = try await problems(
            after: """
                INSERT INTO plan_member (id, plan_version_id, position, name, kind)
                SELECT record_id, plan_version_id, 9999, 'Back again', 'provider' FROM plan_revision WHERE deed = 'removed'
                """)
        #expect(problems.count == 1 && problems.allSatisfy(isRecord), "\(problems)")
    }

    @Test func `an order changed behind the program's back is noticed, one changed by it isn't`() async throws {
        let swap: SQL = """
            UPDATE plan_action SET position = 90000000 - position
            """
        let swapped = try await problems(after: swap)
        #expect(swapped.count == 1, "\(swapped)")
        guard case .orderDiffers(_, "action") = swapped.first else {
            Issue.record("It was found as \(swapped).")
            return
        }
        // Room made between neighbours changes every position and no order.
        #expect(try await problems(after: "UPDATE plan_action SET position = position + 50000000").isEmpty)
        let untouched = try await problems(after: "UPDATE plan_priority SET position = 90000 WHERE rank = 1")
        #expect(untouched.count == 1, "an order that nobody changed since the import: \(untouched)")
        let desk = try await EditingDesk()
        let mark = try await desk.find(.action, "Mark")
        let moved = try await MoveRecord(desk.context).run(.action, mark.id, .up, version: 1, as: officer)
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
        try await UndoChange(desk.context).run(try #require(moved.change), as: officer)
        try await SplitRecord(desk.context).run(.action, mark.id, into: ("One", "Two"), version: 3, as: officer)
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }

    @Test func `a change that no entry speaks of is noticed`() async throws {
        let problems = try await problems(
            after: """
                INSERT INTO plan_revision (change, item, plan_version_id, kind, record_id, row_version, deed, actor, at,
                    after_position, after_text)
                SELECT 1, 1, plan_version_id, kind, 'made-up', 1, deed, actor, at, after_position, after_text
                FROM plan_revision WHERE after_text LIKE '%First words%'
                """)
        #expect(problems.contains(.historyWithoutEntry(sequence: 1)), "\(problems)")
    }
}
