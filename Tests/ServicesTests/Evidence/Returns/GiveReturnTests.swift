import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct GiveReturnTests {
    @Test func `looking at a link changes nothing, sending uses it once`() async throws {
        let desk = try await ReturnsDesk()
        let token = try await desk.link([desk.late], uses: 2)
        let before = try await desk.entries()
        for _ in 1...5 {
            let holder = try await desk.holder(token)
            let shown = try await ShowReturnRequest(desk.context).run(as: holder)
            #expect(shown.parts.map(\.line.partKey) == [desk.late] && shown.sent.isEmpty)
        }
        #expect(try await desk.entries() == before)
        let holder = try await desk.holder(token)
        let give = GiveReturn(desk.context)
        let first = try await give.byLink(desk.gift([desk.late], sender: "Ada Brook", note: "Late"), as: holder)
        #expect(first.reference == "R-2024-0001" && first.agencyName == "Fire")
        // sha256sum of the file's bytes.
        #expect(first.digest == "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470")
        #expect(try await desk.line(desk.late).standing.isReceived)
        _ = try await give.byLink(desk.gift([desk.late]), as: holder)
        await #expect(throws: ServiceError.notFound(.link)) {
            _ = try await give.byLink(desk.gift([desk.late]), as: holder)
        }
        let look = try await OpenSignedLink(desk.context).look(token: token, from: desk.client)
        guard case .usedUp(let bearer) = look else {
            Issue.record("It isn't used up.")
            return
        }
        #expect(try await ShowReturnRequest(desk.context).run(as: .link(bearer)).sent.count == 2)
    }

    @Test func `an expired or revoked link takes nothing`() async throws {
        let desk = try await ReturnsDesk()
        let token = try await desk.link([desk.late], days: 1)
        let holder = try await desk.holder(token)
        let other = try await desk.link([desk.late])
        let revoked = try await desk.holder(other)
        guard case .link(let bearer) = revoked else { return }
        try await RevokeSignedLink(desk.context).run(bearer.id, as: desk.officer)
        desk.access.clock.pass(24 * 3600)
        for party in [holder, revoked] {
            await #expect(throws: ServiceError.notFound(.link)) {
                _ = try await GiveReturn(desk.context).byLink(desk.gift([desk.late]), as: party)
            }
        }
        #expect(try await desk.line(desk.late).standing.isWaitedFor)
        let open = OpenSignedLink(desk.context)
        #expect(try await open.look(token: token, from: desk.client) == .expired)
        #expect(try await open.look(token: other, from: desk.client) == .revoked)
    }

    @Test func `a link gives its own returns and nothing else`() async throws {
        let desk = try await ReturnsDesk()
        let holder = try await desk.holder(try await desk.link([desk.late]))
        await #expect(throws: ServiceError.notFound(.record(id: desk.next))) {
            _ = try await GiveReturn(desk.context).byLink(desk.gift([desk.next]), as: holder)
        }
        await #expect(throws: ServiceError.notPermitted(.giveReturn)) {
            _ = try await GiveReturn(desk.context).run(desk.gift([desk.late]), as: holder)
        }
        await #expect(throws: ServiceError.notPermitted(.readEvidence)) {
            _ = try await ListReturns(desk.context).run(as: holder)
        }
        let draft = LinkBearer(
            id: RecordID("x"), permission: .comment, subject: AuditSubject(kind: "plan_version", id: "x"))
        for party in [ActingParty.link(draft), .public, desk.fireLead] {
            await #expect(throws: ServiceError.notPermitted(.giveReturn)) {
                _ = try await GiveReturn(desk.context).byLink(desk.gift([desk.late]), as: party)
            }
        }
        let file = try await GiveReturn(desk.context).run(desk.gift([desk.next]), as: desk.fireLead)
        await #expect(throws: ServiceError.notFound(.record(id: file.reference))) {
            _ = try await ShowReturnRequest(desk.context).receipt(file.reference, as: holder)
        }
    }

    @Test func `one workbook may hold several returns, of one agency`() async throws {
        let desk = try await ReturnsDesk()
        let other = try await KeepReturns(desk.context).add(
            .init(agency: desk.fire, dataset: "False alarms", from: "2023-07-01"), as: desk.manager)
        let incidents = try await KeepReturns(desk.context).add(
            .init(agency: desk.police, dataset: "Incidents", from: "2023-07-01"), as: desk.manager)
        let parts = [desk.late, "\(other)_2023-07-01"]
        let file = try await GiveReturn(desk.context).run(desk.gift(parts), as: desk.fireLead)
        #expect(file.parts.map(\.dataset).sorted() == ["False alarms", "Fires"])
        for part in parts { #expect(try await desk.line(part).standing.isReceived) }
        await #expect(throws: ServiceError.self) {
            _ = try await GiveReturn(desk.context).run(
                desk.gift([desk.next, "\(incidents)_2023-10-01"]), as: desk.officer)
        }
        await #expect(throws: ServiceError.self) {
            _ = try await AskForReturns(desk.context).run([desk.next, "\(incidents)_2023-10-01"], as: desk.officer)
        }
        #expect(try await desk.line(desk.next).standing.isOpen)
    }

    @Test func `another agency's return isn't there, and roles without the right are refused`() async throws {
        let desk = try await ReturnsDesk()
        await #expect(throws: ServiceError.notFound(.record(id: desk.late))) {
            _ = try await GiveReturn(desk.context).run(desk.gift([desk.late]), as: desk.policeLead)
        }
        for role in [Role.taskingPartner, .democraticServices, .reader, .administrator] {
            await #expect(throws: ServiceError.notPermitted(.giveReturn)) {
                _ = try await GiveReturn(desk.context).run(
                    desk.gift([desk.late]), as: ServiceDesk.party(role, agency: role.isOfOneAgency ? "Fire" : nil))
            }
        }
        for role in [Role.analyst, .partnerLead, .democraticServices] {
            await #expect(throws: ServiceError.self) {
                _ = try await AskForReturns(desk.context).run(
                    [desk.late], as: ServiceDesk.party(role, agency: role.isOfOneAgency ? "Fire" : nil))
            }
        }
    }

    @Test(arguments: [
        ("fires.csv", [UInt8]()), ("fires.csv", Array(repeating: UInt8(ascii: "1"), count: 20_000_001)),
        ("fires.exe", Array("MZ".utf8)), ("fires", Array("a,b".utf8)), ("fires.xlsx", Array("a,b".utf8)),
        ("fires.xls", Array("PK\u{3}\u{4}".utf8)), ("fires.csv", [0x61, 0, 0x62]), ("", Array("a,b".utf8)),
        ("fires.xlsx.html", Array("<script>".utf8)),
    ])
    func `what is no spreadsheet, empty or too large is refused, and nothing is kept`(
        name: String, bytes: [UInt8]
    ) async throws {
        let desk = try await ReturnsDesk()
        let token = try await desk.link([desk.late])
        let holder = try await desk.holder(token)
        let before = try await desk.entries()
        let error = await #expect(throws: ServiceError.self) {
            _ = try await GiveReturn(desk.context).byLink(
                desk.gift([desk.late], file: EvidenceFile(name: name, bytes: bytes)), as: holder)
        }
        guard case .invalid(let faults) = error else {
            Issue.record("It was refused otherwise.")
            return
        }
        #expect(faults.map(\.formField) == ["file"])
        #expect(try await desk.entries() == before)
        #expect(try await desk.line(desk.late).standing.isWaitedFor)
    }

    @Test(arguments: [
        ("../../etc/passwd.csv", "passwd.csv"), ("C:\\secret\\fires.csv", "fires.csv"),
        ("fi\u{202E}res\u{0}.csv", "fires.csv"), ("a\"b\r\nX: y.csv", "a\"bX: y.csv"),
        (String(repeating: "x", count: 300) + ".xlsx", String(repeating: "x", count: 115) + ".xlsx"),
        ("/", ""), ("...", "..."),
    ])
    func `a file's name is only a name`(given: String, kept: String) {
        #expect(SentFileName.plain(given) == kept)
        #expect(SentFileName.plain(given).count <= 120)
    }

    @Test func `what is sent with long or hostile words is refused or kept as words`() async throws {
        let desk = try await ReturnsDesk()
        let give = GiveReturn(desk.context)
        let long = String(repeating: "x", count: 1_000_000)
        await #expect(throws: ServiceError.self) {
            _ = try await give.run(desk.gift([desk.late], sender: long), as: desk.fireLead)
        }
        await #expect(throws: ServiceError.self) {
            _ = try await give.run(desk.gift([desk.late], note: long), as: desk.fireLead)
        }
        for parts in [[], [desk.late, desk.late], Array(repeating: "x", count: 101)] {
            await #expect(throws: ServiceError.self) { _ = try await give.run(desk.gift(parts), as: desk.fireLead) }
        }
        let script = "<script>alert(1)</script>"
        let file = try await give.run(desk.gift([desk.late], sender: script, note: script), as: desk.fireLead)
        #expect(file.sender == script && file.note == script)
    }

    @Test func `what was sent last time is named by the next request`() async throws {
        let desk = try await ReturnsDesk()
        _ = try await GiveReturn(desk.context).run(
            desk.gift([desk.late], file: ReturnsDesk.file("july.csv", "1,2,3")), as: desk.fireLead)
        let holder = try await desk.holder(try await desk.link([desk.next]))
        let last = try #require(try await ShowReturnRequest(desk.context).run(as: holder).parts.first?.lastTime)
        #expect(last.name == "july.csv" && last.byteCount == 5 && last.receivedOn.iso == "2024-01-15")
    }
}
