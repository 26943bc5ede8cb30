import CommunitySafety
import Foundation
import Storage
import Testing

/// The statements must hold on the other engine too, so that the shared dialect doesn't rot.
@Suite struct SharedDialectTests {
    /// Does everything that the store can do, once.
    private func everyStatement() async throws -> [String] {
        let seen = Statements()
        let store = try await Workbench.memory { seen.add($0) }
        let plan = try SamplePlan.plan()
        let ids = Workbench.countedIDs()
        try await keepEverything(plan, in: store, ids)
        try await askEverything(plan, of: store)
        try await EditingScenario(store: store, ids: ids, year: plan.year).run()
        let account = try await AccessScenario.run(in: store, ids)
        try await ConsultationScenario.run(in: store, ids, year: plan.year, account: account)
        try await quoteFigures(plan, in: store)
        try await undoAndErase(plan, in: store)
        try await ProposalScenario.run(in: store, ids)
        try await PartnershipScenario(store: store, ids: ids).run()
        try await EvidenceScenario(store: store).run()
        try await ReturnsScenario(store: store, ids: ids).run()
        try await OwnPlacesScenario(store: store, ids: ids).run()
        try await ReleaseScenario(store: store, ids: ids).run()
        try await OpenDataScenario(store: store).run()
        try await MapScenario(store: store, ids: ids).run()
        try await RequestScenario(store: store, ids: ids).run()
        try await keepFigures(ids) { seen.add($0) }
        let other = try await Workbench.memory { seen.add($0) }
        _ = try await PlanStorageTests.keep(plan, in: other, ids: ids)
        try await RouteScenario(store: other, ids: ids, plan: plan).run()
        let rounds = try await Workbench.memory { seen.add($0) }
        try await RoundScenario(store: rounds, ids: ids, plan: plan).run()
        try await TargetScenario(store: rounds).run(plan.year)
        try await DeskScenario(store: rounds, year: plan.year).run()
        try await CalendarScenario(store: rounds, ids: ids, year: plan.year).run()
        try await MailScenario(store: rounds, ids: ids).run()
        try await PackScenario(store: rounds, ids: ids, year: plan.year).run()
        try await RiskScenario(store: rounds, ids: ids, year: plan.year).run()
        try await MoneyScenario(store: rounds, ids: ids).run()
        try await AssessmentScenario(store: rounds, ids: ids, year: plan.year).run()
        try await VoteScenario(store: rounds, ids: ids, year: plan.year).run()
        try await YearScenario(store: rounds, ids: ids, year: plan.year).run()
        try await HarmScenario(store: rounds).run()
        // What migrations do, they do once, between tables that are gone afterwards.
        return seen.texts.filter { text in
            !["CREATE", "ALTER", "PRAGMA", "DROP"].contains { text.hasPrefix($0) } && !text.contains("_anew")
        }
    }

    /// Each in a store of its own, since each knows which places stand there.
    private func keepFigures(_ ids: IDSource, observer: @escaping StatementObserver) async throws {
        let placed = try await Workbench.memory(observer)
        try await EvidenceScenario(store: placed).run()
        try await PlacesScenario(store: placed, ids: ids).run()
        let streets = try await Workbench.memory(observer)
        try await EvidenceScenario(store: streets).run()
        try await StreetScenario(store: streets).run()
        let tables = try await Workbench.memory(observer)
        try await EvidenceScenario(store: tables).run()
        try await TableScenario.run(in: tables, ids)
        try await PublishedScenario.run(in: tables, ids)
    }

    /// A figure as it went out, replaced by one that went out later.
    private func quoteFigures(_ plan: Plan, in store: Store) async throws {
        try await store.write { transaction in
            let version = try #require(try transaction.currentPlanVersion(of: plan.year)).id
            for words in ["90", "91"] {
                let book = FigureBook(["{{asb.council.value}}": QuotedFigure(words: words)])
                try transaction.keepFigures(book, of: version, at: Workbench.now)
                #expect(try transaction.figureSnapshot(of: version)?.book == book)
                #expect(try transaction.printedFacts().isEmpty)
                #expect(try transaction.printedFacts(of: "asb.council").isEmpty)
            }
            #expect(try transaction.figureStyle().number == 0)
            let style = FigureStyle(["percentages": "per-cent"])
            try transaction.keep(style, after: 0, by: "operator", at: Workbench.now)
            #expect(try transaction.figureStyle().style == style)
            try transaction.record(Workbench.event())
        }
    }

    private func keepEverything(_ plan: Plan, in store: Store, _ ids: IDSource) async throws {
        let now = Workbench.now
        try await store.write { transaction in
            let partnership = Partnership(name: "Aldmere", area: "Aldmere")
            try transaction.insert(partnership, id: ids.next(), demonstrationDate: now.day)
            let version = try transaction.insert(plan, asAt: now.day, at: now, ids: ids)
            let counts = ImportCounts(priorities: 2, actions: 4, successMeasures: 2, members: 2, diagnostics: 0)
            let stored = StoredImport(
                id: ids.next(), planVersionID: version.id, fileName: "plan.md", sha256: FileDigest.sha256([1]),
                byteCount: 1, format: "markdown", counts: counts, importedAt: now)
            try transaction.insert(
                stored, source: [1], blocks: [BlockUse(block: 1, use: .title, section: "", excerpt: "")])
            try transaction.insert(
                StoredEdition(
                    id: ids.next(), planVersionID: version.id, format: "html", fileName: "plan.html",
                    sha256: FileDigest.sha256([2]), byteCount: 1, publishedAt: now))
            try transaction.record(Workbench.event())
        }
    }

    private func askEverything(_ plan: Plan, of store: Store) async throws {
        try await store.read { reading in
            let version = try #require(try reading.currentPlanVersion(of: plan.year))
            #expect(try reading.partnership() != nil)
            #expect(try reading.newestPlanYear() == plan.year)
            #expect(try reading.planVersions() == [version])
            #expect(try reading.plan(version) == SamplePlan.publicPlan())
            #expect(try reading.editions(of: version.id).count == 1)
            let found = try #require(try reading.planImport(ofVersion: version.id))
            #expect(try reading.imports() == [found])
            #expect(try reading.planImport(found.id) == found)
            #expect(try reading.blockUses(of: found.id).map(\.use) == [.title])
            #expect(try reading.revision() == 1)
            #expect(try reading.hasChangedOutsidePlans(since: 0))
        }
        #expect(try await store.verifyAudit().isWhole)
    }

    private func undoAndErase(_ plan: Plan, in store: Store) async throws {
        try await store.write { transaction in
            let version = try #require(try transaction.currentPlanVersion(of: plan.year))
            let found = try #require(try transaction.planImport(ofVersion: version.id))
            #expect(try transaction.source(of: found.id) == [1])
            let contacts = try transaction.membersWithContacts(of: version.id).map { Set($0.contacts) }
            #expect(contacts == plan.members.map { Set($0.contacts) })
            try transaction.undo(found, of: version, at: Workbench.now)
            try transaction.record(Workbench.event(.importUndone))
            try transaction.erasePayload(of: 1, by: "operator", at: Workbench.now, why: "asked")
            #expect(try transaction.currentPlanVersion(of: plan.year) == nil)
            #expect(try transaction.source(of: found.id) == nil)
        }
    }

    @Test func `every migration runs and every statement is understood by PostgreSQL`() async throws {
        guard let programs = try PostgreSQL.programs() else {
            #expect(ProcessInfo.processInfo.environment["CI"] != "true", "PostgreSQL is missing: install postgresql")
            return
        }
        let migrations = [Migration.ground] + Migration.all.flatMap(\.statements)
        // What a migration moves it moves once, out of tables that a later statement drops.
        let statements = try await everyStatement().filter { !migrations.contains($0) }
        let prepared = statements.enumerated().map { "PREPARE s\($0.offset) AS \($0.element)" }
        let script = (migrations + prepared).map { "\($0);\n" }.joined()
        try PostgreSQL.with(programs: programs) { server in
            do {
                try server.run(script: script)
            } catch let failure as PostgreSQL.Failure {
                Issue.record("\(failure.output)")
            }
            #expect(throws: PostgreSQL.Failure.self, "a wrong statement must be noticed") {
                try server.run(script: "PREPARE wrong AS SELECT nothing FROM plan")
            }
        }
    }

    @Test func `the scenario leaves out no statement of the sources`() async throws {
        let statements = try await everyStatement().joined(separator: "\n")
        let written = try Self.statementsInTheSources()
        #expect(written.count > 20)
        for line in written { #expect(statements.contains(line), "never run by the scenario: \(line)") }
    }

    /// The first line of every statement, up to its first value.
    private static func statementsInTheSources() throws -> [String] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let sources = tests.appendingPathComponent("../../../Sources/Storage").standardizedFileURL.path
        var lines: [String] = []
        for file in try Disk.files(under: sources) where file.hasSuffix(".swift") && !file.contains("Migrat") {
            let text = String(decoding: try Disk.read("\(sources)/\(file)", atMost: 1 << 20), as: UTF8.self)
            lines += text.split(separator: "\n").compactMap { statement(in: String($0)) }
        }
        return lines
    }

    private static func statement(in line: String) -> String? {
        let text =
            line.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: true).last.map(String.init) ?? ""
        let words = (line.contains("\"") ? text : line).drop(while: \.isWhitespace)
        guard ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM "].contains(where: { words.hasPrefix($0) }) else {
            return nil
        }
        let literal = words.prefix { $0 != "\"" }
        return String(literal.split(separator: "\\", maxSplits: 1, omittingEmptySubsequences: true)[0])
    }
}
