import CommunitySafety
import Services
import Storage
import Testing

@Suite struct TableLoadTests {
    private func prepared(_ context: ServiceContext, _ file: EvidenceFile) async throws -> String {
        try #require(try await PrepareTables(context, intake: TableDesk.intake).run([file], as: .operator).first)
    }

    private func shown(_ context: ServiceContext, _ id: String) async throws -> PreparedTable {
        try await ShowPreparedTable(context).run(id: id, as: .operator).table
    }

    private func loaded(_ context: ServiceContext, _ text: String, as name: String? = "Volunteers") async throws
        -> LoadReport
    {
        let id = try await prepared(context, TableDesk.csv(text))
        return try await AcceptTable(context).run(
            id: id, version: try await shown(context, id).version, rememberAs: name, as: .operator)
    }

    private func figures(_ context: ServiceContext) async throws -> Int {
        try await ShowFigures(context).run(as: .operator).reduce(0) { $0 + $1.figures }
    }

    @Test func `a table is shown before it is taken, with the total that doesn't add up`() async throws {
        let context = try await TableDesk.context()
        let table = try await shown(context, prepared(context, TableDesk.csv(TableDesk.volunteers)))
        let preview = try #require(table.preview)
        #expect(preview.tally == LoadTally(rows: 2, added: 8))
        #expect(preview.problems.map(\.code) == ["load.wrongTotal"])
        #expect(preview.problems.first?.message.contains("35 more") == true)
        #expect(preview.lines.first?.value == "77")
        #expect(try await figures(context) == 0)
    }

    @Test func `next quarter's file needs no mapping, revises what changed, and can be taken back`() async throws {
        let context = try await TableDesk.context()
        #expect(try await loaded(context, TableDesk.volunteers).tally == LoadTally(rows: 2, added: 8))
        let next = """
            ,Jan – Mar 22,Apr – Jun 22,Jul – Sep 22,Oct – Dec 22,Total
            Referrals to the domestic abuse volunteer service,95,90,84,70,339
            """
        let report = try await LoadEvidence(context, finder: TableDesk.finder).run(
            [TableDesk.csv(next, "volunteers-2022-q4.csv")], as: .table, by: .operator)
        // 95 and 84 stand already; 86 becomes 90; 70 is new.
        #expect(report.tally == LoadTally(rows: 1, added: 1, revised: 1, unchanged: 2))
        #expect(try await figures(context) == 9)
        try await UndoLoad(context).run(try #require(report.number), as: .operator)
        #expect(try await figures(context) == 8)
        #expect(try await VerifyAudit(context).run(as: .operator).isWhole)
    }

    @Test func `what a later load said too stays when the earlier is taken back, as at any day`() async throws {
        let context = try await TableDesk.context()
        let first = try await loaded(context, TableDesk.volunteers)
        // The same figures in another file, with another total.
        let other = TableDesk.volunteers.replacing("307", with: "342")
        let second = try await loaded(context, other)
        #expect(second.tally == LoadTally(rows: 2, unchanged: 8))
        let again = try await loaded(context, other)
        #expect(again.number == nil, "this file is loaded already")
        try await UndoLoad(context).run(try #require(first.number), as: .operator)
        #expect(try await figures(context) == 8)
        try await UndoLoad(context).run(try #require(second.number), as: .operator)
        #expect(try await figures(context) == 0)
        #expect(try await VerifyAudit(context).run(as: .operator).isWhole)
    }

    @Test func `a revision is shown with what stands now`() async throws {
        let context = try await TableDesk.context()
        _ = try await loaded(context, TableDesk.volunteers)
        let changed = TableDesk.volunteers.replacing("86", with: "1,086")
            .replacing("1,086", with: "\"1,086\"")
        let table = try await shown(context, prepared(context, TableDesk.csv(changed)))
        #expect(table.mappingName == "Volunteers")
        let revised = try #require(table.preview?.lines.first { $0.deed != .unchanged })
        #expect(revised.deed == .revised(from: "86"))
        #expect(revised.value == "1,086")
        #expect(revised.period == "Apr – Jun 2022")
    }

    @Test func `the same file again changes nothing and makes no load`() async throws {
        let context = try await TableDesk.context()
        _ = try await loaded(context, TableDesk.volunteers)
        let again = try await loaded(context, TableDesk.volunteers)
        #expect(again.number == nil)
        #expect(again.tally.unchanged == 8)
        #expect(try await ListLoads(context).run(as: .operator).count == 1)
        #expect(try await ListPreparedTables(context).run(as: .operator).isEmpty)
    }

    @Test func `a table that nobody mapped is no load at the command line, nor one by a name that isn't there`()
        async throws
    {
        let context = try await TableDesk.context()
        let load = LoadEvidence(context, finder: TableDesk.finder)
        let file = TableDesk.csv(TableDesk.volunteers)
        for (mapping, rule) in [(nil, "load.needsMapping"), ("Other", "load.noMapping")] {
            do {
                _ = try await load.run([file], as: .table, mapping: mapping, by: .operator)
                Issue.record("it was loaded")
            } catch {
                guard case .invalid(let diagnostics) = error else { throw error }
                #expect(diagnostics.map(\.rule) == [rule])
            }
        }
        #expect(try await figures(context) == 0)
    }

    @Test func `a dry run says what would change, and changes nothing`() async throws {
        let context = try await TableDesk.context()
        _ = try await loaded(context, TableDesk.volunteers)
        let changed = TableDesk.csv(TableDesk.volunteers.replacing("95", with: "59"))
        let report = try await LoadEvidence(context, finder: TableDesk.finder).run(
            [changed], as: .table, dryRun: true, by: .operator)
        #expect(report.tally == LoadTally(rows: 2, revised: 1, unchanged: 7))
        #expect(report.number == nil)
        #expect(try await ListLoads(context).run(as: .operator).count == 1)
    }

    @Test func `what was changed since it was shown isn't taken in`() async throws {
        let context = try await TableDesk.context()
        let id = try await prepared(context, TableDesk.csv(TableDesk.volunteers))
        var mapping = try await shown(context, id).mapping
        mapping.source = "typed"
        try await MapTable(context).run(id: id, version: 1, mapping, as: .operator)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await AcceptTable(context).run(id: id, version: 1, rememberAs: nil, as: .operator)
        }
        #expect(try await figures(context) == 0)
    }

    @Test func `an unknown place is mapped once and remembered, or made one of our own`() async throws {
        let context = try await TableDesk.context()
        let text = "Ward,Graffiti reported to the council\nSalt Well End,12\nNorth Estate,7\n"
        let id = try await prepared(context, TableDesk.csv(text, "graffiti.csv"))
        var mapping = try await shown(context, id).mapping
        mapping.columns[0].use = .area
        mapping.headers = [.measure]
        mapping.columns[1].use = .value
        mapping.period = "2022-23"
        try await MapTable(context).run(id: id, version: 1, mapping, as: .operator)
        #expect(try await shown(context, id).preview?.unknownAreas == ["Salt Well End", "North Estate"])
        let settle = SettleTableNames(context)
        try await settle.run(id: id, version: 2, [.init("Salt Well End", .area("E05009991"))], as: .operator)
        await #expect(throws: ServiceError.notPermitted(.keepEvidence)) {
            try await settle.run(
                id: id, version: 3, [.init("North Estate", .ownArea(name: "North Estate"))],
                as: ServiceDesk.party(.officer))
        }
        try await settle.run(
            id: id, version: 3, [.init("North Estate", .ownArea(name: "North Estate"))], as: ServiceDesk.party(.analyst)
        )
        let preview = try #require(try await shown(context, id).preview)
        #expect(preview.lines.map(\.area) == ["Saltwell", "North Estate"])
        #expect(preview.refusals.isEmpty)
    }

    @Test func `a jump out of the usual range and a missing quarter are told`() async throws {
        let context = try await TableDesk.context()
        let months = (1...12).map { "2022-\($0 < 10 ? "0" : "")\($0)" }
        let first =
            "Measure,\(months.joined(separator: ","))\nGraffiti reported to the council,10,12,11,9,10,13,11,10,12,11,9,10\n"
        _ = try await loaded(context, first)
        let next = "Measure,2023-03\nGraffiti reported to the council,60\n"
        let table = try await shown(context, prepared(context, TableDesk.csv(next)))
        let codes = table.preview?.warnings.map(\.code) ?? []
        #expect(codes.contains("load.jump"))
        let gap = table.preview?.warnings.first { $0.code == "load.gap" }
        #expect(gap?.value == "Jan 2023 – Feb 2023")
        let usual = try await shown(context, prepared(context, TableDesk.csv(next.replacing("60", with: "12"))))
        #expect(usual.preview?.warnings.contains { $0.code == "load.jump" } == false)
    }

    @Test func `refused rows go out as a file that no spreadsheet runs`() async throws {
        let context = try await TableDesk.context()
        let text = """
            Measure,Oct – Dec 22
            Fly-tipping incidents,12
            Warning letters sent,4
            Graffiti reported to the council,=cmd|' /C calc'!A0

            """
        let id = try await prepared(context, TableDesk.csv(text))
        let csv = String(decoding: try await RefusedRows(context).csv(id: id, as: .operator), as: UTF8.self)
        #expect(csv.hasPrefix("\u{FEFF}Row,Column,Value,"))
        #expect(csv.contains("4,B Oct – Dec 22,'=cmd|' /C calc'!A0,This isn’t a number.,"))
        #expect(!csv.contains(",=cmd"))
    }

    @Test(arguments: [Role.partnerLead, .taskingPartner, .democraticServices, .reader, .administrator])
    func `whoever may not load may neither prepare nor see a prepared table`(role: Role) async throws {
        let context = try await TableDesk.context()
        let id = try await prepared(context, TableDesk.csv(TableDesk.volunteers))
        let party = ServiceDesk.party(role)
        let refusal = ServiceError.notPermitted(.loadEvidence)
        await #expect(throws: refusal) { try await ShowPreparedTable(context).run(id: id, as: party) }
        await #expect(throws: refusal) { try await RefusedRows(context).csv(id: id, as: party) }
        await #expect(throws: refusal) {
            try await AcceptTable(context).run(id: id, version: 1, rememberAs: nil, as: party)
        }
        await #expect(throws: refusal) { try await DiscardTable(context).run(id: id, as: party) }
        await #expect(throws: refusal) { try await TypeFigures(context).show(as: party) }
        await #expect(throws: refusal) { try await KeepMappings(context).list(as: party) }
    }

    @Test func `a workbook of the next quarter is read by the mapping of the last`() async throws {
        guard TableDesk.canReadSpreadsheets else { return }
        let context = try await TableDesk.context()
        _ = try await loaded(context, TableDesk.volunteers)
        let rows = [
            ["Volunteer service"], ["", "Jul – Sep 22", "Oct – Dec 22", "Total"],
            ["Referrals to the domestic abuse volunteer service", "84", "91", "175"],
        ]
        let file = EvidenceFile(
            name: "volunteers-2022-q4.xlsx", bytes: MadeWorkbook.xlsx([("Return", MadeWorkbook.sheet(rows))]))
        let report = try await LoadEvidence(context, finder: TableDesk.finder).run([file], as: .table, by: .operator)
        #expect(report.tally == LoadTally(rows: 1, added: 1, unchanged: 1))
        #expect(report.problems == [])
    }

    @Test(arguments: [("area", "E07000000"), ("measure", "nothing.of-this"), ("source", "<script>"), ("area", "")])
    func `what isn't on record is told, whoever named it`(what: String, name: String) async throws {
        let context = try await TableDesk.context()
        let id = try await prepared(context, TableDesk.csv("Quarter,Figure\nOct – Dec 21,3\n"))
        var mapping = try await shown(context, id).mapping
        mapping.columns[0].use = .period
        mapping.columns[1].use = .value
        mapping.headers = mapping.headers.map { _ in .ignored }
        mapping.measure = what == "measure" ? name : "graffiti.council"
        mapping.area = what == "area" ? name : "E07009991"
        mapping.source = what == "source" ? name : "partner"
        try await MapTable(context).run(id: id, version: 1, mapping, as: .operator)
        do {
            _ = try await AcceptTable(context).run(id: id, version: 2, rememberAs: nil, as: .operator)
            Issue.record("it was loaded")
        } catch {
            guard case .invalid(let diagnostics) = error else { throw error }
            #expect(diagnostics.map(\.rule) == [name.isEmpty ? "load.nothing" : "load.notOnRecord"])
        }
        #expect(try await figures(context) == 0)
    }

    @Test func `a mapping is renamed and forgotten, and what it loaded stays`() async throws {
        let context = try await TableDesk.context()
        _ = try await loaded(context, TableDesk.volunteers)
        let keep = KeepMappings(context)
        let id = try #require(try await keep.list(as: .operator).first?.id)
        try await keep.rename(id, to: "Volunteer service", as: .operator)
        #expect(try await keep.list(as: .operator).map(\.name) == ["Volunteer service"])
        try await keep.forget(id, as: .operator)
        #expect(try await keep.list(as: .operator).isEmpty)
        #expect(try await figures(context) == 8)
    }
}
