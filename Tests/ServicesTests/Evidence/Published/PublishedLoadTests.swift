import CommunitySafety
import Storage
import Testing

@testable import Services

@Suite struct `Published files on their way in` {
    /// A file, what it is, and what it brings: counted by hand.
    struct Given: Sendable, CustomTestStringConvertible {
        let kind: LoadKind
        let file: EvidenceFile
        let added: Int
        let refused: Int
        var testDescription: String { kind.rawValue }

        init(_ kind: LoadKind, _ name: String, _ text: String, added: Int, refused: Int = 0) {
            self.kind = kind
            self.file = PublishedDesk.file(name, text)
            self.added = added
            self.refused = refused
        }
    }

    private static let given = [
        Given(
            .policeUK, "2023-04-westmarch-street.csv",
            String(decoding: PublishedDesk.street(3, others: ["x,2022-13,W,W,0,51,,,,Drugs,,"]).bytes, as: UTF8.self),
            added: 3, refused: 1),
        Given(
            .lookUp, "lookup.csv",
            "lsoa21_name,lsoa21_code,ltla24_name,ltla24_code\nFar 001A,E01099981,Far,E07009981\nFar 001B,E01099982,Far,E07009981\n",
            added: 3),
        Given(
            .boundaries, "map.geojson",
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"WD25CD":"E05009981","WD25NM":"Far Well"},"geometry":{"type":"Polygon","coordinates":[[[0.1,51.1],[0.2,51.1],[0.2,51.2],[0.1,51.1]]]}}]}"#,
            added: 1),
        Given(
            .population, "mid2020_x.csv", "ltla21_code,total_population\nE07009991,120519\nE07009992,many\n", added: 1,
            refused: 1),
        Given(
            .recordedCrime, "prc.csv",
            "financial_year,police_force,offence_group,offences,quarters\n2021/22,Westmarch,Fraud offences,9,\"1,2,3,4\"\n2021/22,Westmarch,Robbery,1.5,\"1,2,3,4\"\n",
            added: 1, refused: 1),
        Given(
            .flyTipping, "fly.csv",
            "Fly-tipping incidents,,,\nYear,ONS Code,LA Name,Region,Total Incidents,Reporting basis\n2021-22,E07009991,Aldmere,South East,707,All incidents\n",
            added: 1),
    ]

    @Test(arguments: given)
    func `the load does what the preview said, and its files are gone`(given: Given) async throws {
        let desk = try await PublishedDesk()
        let id = try await desk.keep([given.file])
        let shown = try await desk.report(id)
        #expect(shown.number == nil && shown.kind == given.kind)
        #expect([shown.tally.added, shown.tally.refused] == [given.added, given.refused])
        #expect(shown.refusals.count == given.refused)
        #expect(try await desk.loads().isEmpty)
        #expect(try await desk.accept(id) == .taken(1))
        let load = try #require(try await desk.loads().first)
        #expect(load.tally == shown.tally)
        #expect(load.kind == given.kind.rawValue && load.name == given.file.name)
        #expect(load.digest == FileDigest.sha256(given.file.bytes) && load.madeBy == "operator")
        #expect(try await desk.keptFiles(id) == 0)
        #expect(try await desk.context.store.verifyAudit().isWhole)
    }

    @Test func `a month that is held is shown as replaced, with what stands of it`() async throws {
        let desk = try await PublishedDesk()
        _ = try await desk.accept(try await desk.keep([PublishedDesk.street(4)]))
        let id = try await desk.keep([PublishedDesk.street(2), PublishedDesk.street(5, month: "2023-05")])
        let months = try await desk.report(id).months
        #expect(months.map(\.change) == [.replaces, .new])
        #expect(months.map(\.held) == [4, nil])
        #expect(months.map(\.records) == [2, 5])
        #expect(try await desk.report(id).count("gone") == 2)
    }

    @Test func `a figure that would change is shown with what stands`() async throws {
        let desk = try await PublishedDesk()
        let heading = "ltla21_code,total_population\n"
        _ = try await desk.accept(
            try await desk.keep([PublishedDesk.file("mid2020.csv", heading + "E07009991,1200\n")]))
        let id = try await desk.keep([PublishedDesk.file("mid2020.csv", heading + "E07009991,1250\n")])
        let revised = try await desk.report(id).revised
        #expect(revised.map(\.area) == ["Aldmere"])
        #expect(revised.map(\.from) == ["1,200"] && revised.map(\.to) == ["1,250"])
    }

    @Test func `figures that changed meanwhile are shown again before anything is taken`() async throws {
        let desk = try await PublishedDesk()
        let id = try await desk.keep([PublishedDesk.street(3)])
        let version = try #require(try await desk.standing(id)).version
        _ = try await LoadEvidence(desk.context).run([PublishedDesk.street(1)], by: .operator)
        guard case .ready(let report, .changedMeanwhile) = try await desk.accept(id) else {
            Issue.record("It isn't shown again.")
            return
        }
        #expect(report.months.map(\.held) == [1])
        #expect(report.tally == LoadTally(rows: 3, added: 2, unchanged: 1))
        #expect(try await desk.loads().count == 1)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await AcceptPublished(desk.context, intake: PublishedDesk.intake).start(
                id: id, version: version, as: .operator)
        }
        #expect(try await desk.accept(id) == .taken(2))
    }

    @Test func `what stands already leaves no load, and its files are gone`() async throws {
        let desk = try await PublishedDesk()
        _ = try await desk.accept(try await desk.keep([PublishedDesk.street(3)]))
        let id = try await desk.keep([PublishedDesk.street(3)])
        #expect(try await desk.report(id).tally == LoadTally(rows: 3, unchanged: 3))
        #expect(try await desk.accept(id) == .taken(nil))
        #expect(try await desk.loads().count == 1)
        #expect(try await desk.keptFiles(id) == 0)
    }

    @Test func `after the server was killed the files still wait, and are read again`() async throws {
        let killed = try await PublishedDesk()
        let unread = try await killed.keep([PublishedDesk.street(3)])
        let read = try await killed.keep([PublishedDesk.street(2, month: "2023-05")])
        _ = try await killed.report(read)
        let desk = PublishedDesk(restarting: killed)
        let listed = try await ListPreparedTables(desk.context).run(as: .operator)
        #expect(listed.first { $0.id == unread }?.standing == .unread)
        #expect(listed.first { $0.id == read }?.standing == .ready)
        #expect(try await desk.report(unread).tally.added == 3)
        #expect(try await desk.accept(unread) == .taken(1))
        #expect(try await desk.accept(read) == .taken(2))
    }

    @Test func `one is read at a time, and the next waits without a queue`() async throws {
        let desk = try await PublishedDesk()
        let ready = try await desk.keep([PublishedDesk.street(1)])
        let version = try #require(try await desk.standing(ready)).version
        let next = try await desk.keep([PublishedDesk.street(1, month: "2023-05")])
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let jobs = desk.context.loadJobs
        #expect(
            jobs.start("other", .reading) { progress in
                progress(.reading("2023-07-x.csv", part: 7, of: 12))
                for await _ in gate { return }
            })
        let show = ShowPublished(desk.context, intake: PublishedDesk.intake)
        #expect(try await show.run(id: next, as: .operator)?.standing == .waiting)
        await #expect(throws: ServiceError.unavailable(.store(.busy))) {
            try await AcceptPublished(desk.context, intake: PublishedDesk.intake).start(
                id: ready, version: version, as: .operator)
        }
        opener.finish()
        await jobs.wait(for: "other", atMost: PublishedDesk.patience)
        #expect(try await desk.report(next).tally.added == 1)
        #expect(try await desk.accept(ready) == .taken(1))
    }

    @Test func `a job that runs says how far it is, in its page and in the list`() async throws {
        let desk = try await PublishedDesk()
        let id = try await desk.keep([PublishedDesk.street(1)])
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let (told, teller) = AsyncStream<Void>.makeStream()
        let step = LoadProgress.reading("2023-07-x.csv", part: 7, of: 12)
        #expect(
            desk.context.loadJobs.start(id, .taking) { progress in
                progress(step)
                teller.finish()
                for await _ in gate { return }
            })
        for await _ in told {}
        let shown = try await ShowPublished(desk.context, intake: PublishedDesk.intake).run(id: id, as: .operator)
        #expect(shown?.standing == .working(isTaking: true, step))
        let listed = try await ListPreparedTables(desk.context).run(as: .operator)
        #expect(listed.map(\.standing) == [.working(isTaking: true)])
        opener.finish()
        await desk.context.settle()
        #expect(!desk.context.loadJobs.start(id, .reading) { _ in })
    }

    @Test func `files that can't be taken say why, and may be read again or thrown away`() async throws {
        let desk = try await PublishedDesk()
        let id = try await desk.keep([PublishedDesk.street(1, month: "2022-13")])
        guard case .failed(let faults) = try await desk.standing(id)?.standing else {
            Issue.record("It was taken.")
            return
        }
        #expect(faults.count == 1 && faults.allSatisfy { !$0.remedy.isEmpty })
        let listed = try await ListPreparedTables(desk.context).run(as: .operator)
        #expect(listed.map(\.standing) == [.failed(faults[0].message)])
        try await ShowPublished(desk.context, intake: PublishedDesk.intake).readAgain(id: id, as: .operator)
        #expect(try await desk.standing(id)?.standing == .failed(faults))
        try await DiscardPublished(desk.context).run(id: id, as: .operator)
        #expect(try await desk.standing(id) == nil)
        #expect(try await desk.keptFiles(id) == 0)
        await #expect(throws: ServiceError.notFound(.proposal(id: id))) {
            try await DiscardPublished(desk.context).run(id: id, as: .operator)
        }
    }

    @Test func `the refused rows are a file in which nothing is a formula`() async throws {
        let desk = try await PublishedDesk()
        let bad = "x,\"=cmd|' /C calc'!A0\",W,W,0,51,,,,Drugs,,"
        let id = try await desk.keep([PublishedDesk.street(1, others: Array(repeating: bad, count: 30))])
        let show = ShowPublished(desk.context, intake: PublishedDesk.intake)
        _ = try await desk.report(id)
        let csv = String(decoding: try #require(try await show.refusedRows(id: id, as: .operator)), as: UTF8.self)
        let lines = csv.split(separator: "\r\n")
        #expect(lines.count == 31)
        #expect(lines.dropFirst().allSatisfy { $0.contains("'=cmd") && $0.hasPrefix("2023-04-westmarch-street.csv,") })
        #expect(try await show.refusedRows(id: "nothing", as: .operator) == nil)
    }

    @Test func `only so much waits at a time`() async throws {
        let desk = try await PublishedDesk()
        for month in 1...KeepPublished.mostWaiting {
            _ = try await desk.keep([PublishedDesk.street(1, month: "2023-\(month < 10 ? "0" : "")\(month)")])
        }
        await #expect(throws: ServiceError.invalid([.tooMuchWaits])) {
            _ = try await desk.keep([PublishedDesk.street(1)])
        }
    }

    @Test func `partners' tables aren't kept here`() async throws {
        let desk = try await PublishedDesk()
        let keep = KeepPublished(desk.context, intake: PublishedDesk.intake)
        #expect(try await keep.run([TableDesk.csv(TableDesk.volunteers)], as: .operator) == nil)
        #expect(try await keep.run([], as: .operator) == nil)
        #expect(try await ListPreparedTables(desk.context).run(as: .operator).isEmpty)
    }

    @Test(arguments: [Role.administrator, .partnerLead, .taskingPartner, .democraticServices, .reader])
    func `whoever may not load figures is refused at every step`(role: Role) async throws {
        let desk = try await PublishedDesk()
        let party = ServiceDesk.party(role)
        let id = try await desk.keep([PublishedDesk.street(1)])
        let version = try #require(try await desk.standing(id)).version
        let show = ShowPublished(desk.context, intake: PublishedDesk.intake)
        let refusal = ServiceError.notPermitted(.loadEvidence)
        await #expect(throws: refusal) { _ = try await desk.keep([PublishedDesk.street(2)], as: party) }
        await #expect(throws: refusal) { _ = try await show.run(id: id, as: party) }
        await #expect(throws: refusal) { try await show.readAgain(id: id, as: party) }
        await #expect(throws: refusal) { _ = try await show.refusedRows(id: id, as: party) }
        await #expect(throws: refusal) { try await DiscardPublished(desk.context).run(id: id, as: party) }
        await #expect(throws: refusal) {
            try await AcceptPublished(desk.context, intake: PublishedDesk.intake).start(
                id: id, version: version, as: party)
        }
        #expect(try await desk.report(id).tally.added == 1)
    }
}
