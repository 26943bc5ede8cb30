import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

@Suite struct ImportPlanTests {
    private let year = PlanYear("2023-24")

    @Test func `an import makes the year's plan, with its counts and its trail`() async throws {
        let context = try await ServiceDesk.context()
        let outcome = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator)
        #expect(outcome.year == year)
        #expect(outcome.version == 1)
        #expect(!outcome.wasThereAlready)
        #expect(outcome.summary.actions == 3)
        #expect(outcome.summary.priorities == 2)
        #expect(outcome.summary.members == 2)
        let edition = try await ShowPlan(context).run(year: year, as: .public)
        #expect(edition.plan.actions.map(\.address) == ["1.1", "1.2", "1.2-b"])
        #expect(edition.partnership == ServiceDesk.partnership)
        #expect(edition.asAt.iso == "2024-01-15")
        #expect(edition.status == .draft)
        let audit = try await VerifyAudit(context).run(as: .operator)
        #expect(audit.isWhole)
        #expect(audit.head.sequence == 2, "set up, imported")
    }

    @Test func `the same file twice changes nothing`() async throws {
        let context = try await ServiceDesk.context()
        let importer = ServiceDesk.importer(context)
        let first = try await importer.run(SampleDocument.file, as: .operator)
        let renamed = SampleDocument.file(named: "again.md", SampleDocument.markdown)
        let second = try await importer.run(renamed, as: .operator)
        #expect(second.wasThereAlready)
        #expect(second.summary.id == first.summary.id)
        #expect(try await ListPlans(context).run(as: .operator).count == 1)
        #expect(try await VerifyAudit(context).run(as: .operator).head.sequence == 2)
    }

    @Test func `a changed file is the next version, and undoing it brings the first back`() async throws {
        let context = try await ServiceDesk.context()
        let importer = ServiceDesk.importer(context)
        _ = try await importer.run(SampleDocument.file, as: .operator)
        let before = try await ShowPlan(context).run(as: .public)
        let changed = SampleDocument.markdown.replacing("within a week", with: "within a day")
        let second = try await importer.run(SampleDocument.file(named: "b.md", changed), as: .operator)
        #expect(second.version == 2)
        #expect(try await ShowPlan(context).run(as: .public) != before)
        try await UndoImport(context).run(id: second.summary.id, as: .operator)
        #expect(try await ShowPlan(context).run(as: .public) == before)
        let listed = try await ListPlans(context).run(as: .operator)
        #expect(listed.map(\.version) == [1])
        await #expect(throws: ServiceError.conflict(.alreadyUndone(id: second.summary.id))) {
            try await UndoImport(context).run(id: second.summary.id, as: .operator)
        }
    }

    @Test func `undoing the only import leaves no plan, no contacts and no source`() async throws {
        let context = try await ServiceDesk.context()
        let importer = ServiceDesk.importer(context)
        let outcome = try await importer.run(SampleDocument.file, as: .operator)
        try await UndoImport(context).run(id: outcome.summary.id, as: .operator)
        await #expect(throws: ServiceError.notFound(.anyPlan)) { try await ShowPlan(context).run(as: .public) }
        let left = try await context.store.read { reading in
            try reading.count("SELECT COUNT(*) AS count FROM member_contact")
                + reading.count("SELECT COUNT(*) AS count FROM plan_import_source")
        }
        #expect(left == 0)
        let again = try await importer.run(SampleDocument.file, as: .operator)
        #expect(!again.wasThereAlready, "an undone import doesn't stand in the way")
        #expect(again.version == 2)
        #expect(try await VerifyAudit(context).run(as: .operator).isWhole)
    }

    @Test func `the year can be given, and then it is that year's plan`() async throws {
        let context = try await ServiceDesk.context()
        let other = try #require(PlanYear("2031-32"))
        let outcome = try await ServiceDesk.importer(context).run(SampleDocument.file, year: other, as: .operator)
        #expect(outcome.year == other)
        let edition = try await ShowPlan(context).run(year: other, as: .public)
        #expect(edition.plan.year == other)
    }

    @Test(arguments: [
        ("empty.md", "", "document.empty"), ("list.md", "Milk, eggs, bread.\n", "import.noPlan"),
        ("plan.docx", "not a zip", "document.wrongFormat"), ("old.zip", "PK\u{3}\u{4}rest", "document.unsupported"),
    ])
    func `what can't be imported is refused with its remedy, and nothing is written`(
        name: String, text: String, rule: String
    ) async throws {
        let context = try await ServiceDesk.context()
        do {
            _ = try await ServiceDesk.importer(context).run(SampleDocument.file(named: name, text), as: .operator)
            Issue.record("\(name) was imported")
        } catch {
            guard case ServiceError.invalid(let diagnostics) = error else {
                Issue.record("\(error)")
                return
            }
            let last = try #require(diagnostics.last)
            #expect(last.rule == rule)
            #expect(!last.message.isEmpty && !last.remedy.isEmpty)
        }
        #expect(try await ReadRevision(context).run() == 1)
        #expect(try await ListPlans(context).run(as: .operator).isEmpty)
    }

    @Test func `a plan that breaks a rule of the store leaves nothing behind`() async throws {
        let context = try await ServiceDesk.context()
        let read = try await ReadPlanDocument(ServiceDesk.intake).run(SampleDocument.file, as: .operator)
        var reading = read.reading
        reading.plan.actions.append(reading.plan.actions[0])
        let broken = PlanDocumentReading(file: read.file, document: read.document, reading: reading)
        await #expect(throws: ServiceError.self) {
            _ = try await ServiceDesk.importer(context).keep(broken, as: .operator)
        }
        #expect(try await ReadRevision(context).run() == 1)
        #expect(try await ListPlans(context).run(as: .operator).isEmpty)
    }

    @Test func `file names lose their folders and control characters`() {
        #expect(DocumentFile(name: "/folder/x/Plan 2023.docx", bytes: []).name == "Plan 2023.docx")
        #expect(DocumentFile(name: "C:\\Users\\x\\plan.md", bytes: []).name == "plan.md")
        #expect(DocumentFile(name: "a\u{0}b\nc.md", bytes: []).name == "abc.md")
        #expect(DocumentFile(name: String(repeating: "x", count: 5_000), bytes: []).name.count == 200)
    }
}
