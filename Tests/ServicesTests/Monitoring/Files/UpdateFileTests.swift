import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// Files that show what an update says.
@Suite struct UpdateFileTests {
    private let text = EvidenceFile(name: "visits.csv", bytes: Array("zqvisits,40".utf8))

    private func keep(_ file: EvidenceFile, on address: String, as party: ActingParty, _ desk: RoundDesk) async throws {
        let key = try await desk.shown(party).key
        try await KeepUpdateFiles(desk.context).byLink(file, on: address, key: key, as: party)
    }

    private func read(_ key: String, on address: String, as party: ActingParty, _ desk: RoundDesk) async throws
        -> EvidenceFile
    {
        try await KeepUpdateFiles(desk.context).file(key, on: address, RoundDesk.q3, of: desk.year, as: party)
    }

    @Test func `a lead gives a file by link, and those who read for the partnership save it`() async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        try await keep(text, on: "1.1", as: fire, desk)
        try await keep(text, on: "1.1", as: fire, desk)
        let files = try #require(try await desk.line("1.1").files)
        #expect(files.map(\.name) == ["visits.csv"], "the same file twice is one")
        let key = try #require(files.first?.key)
        let before = try await desk.revision()
        #expect(try await read(key, on: "1.1", as: .operator, desk) == text)
        #expect(try await desk.revision() > before, "that it was read is on record")
        #expect(try await read(key, on: "1.1", as: desk.lead, desk) == text)
    }

    @Test func `no file of another's action is given, read or taken back`() async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let police = try await desk.bearer("Merrowshire Police")
        #expect(
            await RoundDesk.refusal { try await keep(text, on: "1.3", as: fire, desk) }
                == .notFound(.record(id: "1.3")))
        try await keep(text, on: "1.3", as: police, desk)
        let key = try #require(try await desk.line("1.3").files?.first?.key)
        #expect(
            await RoundDesk.refusal { _ = try await read(key, on: "1.3", as: desk.lead, desk) }
                == .notPermitted(.answerFor))
        #expect(
            await RoundDesk.refusal { _ = try await read(key, on: "1.1", as: .operator, desk) }
                == .notFound(.record(id: key)))
        let own = try await desk.shown(fire).key
        #expect(
            await RoundDesk.refusal {
                try await KeepUpdateFiles(desk.context).takeBackByLink(key, on: "1.1", key: own, as: fire)
            } == .notFound(.record(id: key)))
        #expect(!String(describing: try await desk.shown(fire)).contains("visits.csv"))
        #expect(
            await RoundDesk.refusal {
                _ = try await read(key, on: "1.3", as: ServiceDesk.party(.reader), desk)
            } != nil)
    }

    @Test func `what is taken back is gone, and the manager can take it out of a closed round`() async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        try await keep(text, on: "1.1", as: fire, desk)
        try await keep(EvidenceFile(name: "a.txt", bytes: [65]), on: "1.1", as: fire, desk)
        let keys = try #require(try await desk.line("1.1").files?.map(\.key))
        let own = try await desk.shown(fire).key
        try await KeepUpdateFiles(desk.context).takeBackByLink(keys[0], on: "1.1", key: own, as: fire)
        #expect(
            await RoundDesk.refusal { _ = try await read(keys[0], on: "1.1", as: .operator, desk) }
                == .notFound(.record(id: keys[0])))
        try await KeepRound(desk.context).close(RoundDesk.q3, of: desk.year, as: .operator)
        #expect(await RoundDesk.refusal { try await keep(text, on: "1.1", as: fire, desk) } != nil)
        try await KeepUpdateFiles(desk.context).takeBack(
            keys[1], on: "1.1", RoundDesk.q3, of: desk.year, as: .operator)
        #expect(await RoundDesk.refusal { _ = try await read(keys[1], on: "1.1", as: .operator, desk) } != nil)
    }

    @Test(
        "what isn't what its name says, is empty, too large or of another kind is refused",
        arguments: [
            ("a.pdf", 3), ("a.exe", 3), ("a.html", 3), ("a.svg", 3), ("a", 3), ("a.txt", 0), ("a.txt", 10_000_001),
            ("a.jpg", 3), ("a.docx", 3),
        ])
    func refused(_ name: String, _ count: Int) async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        let file = EvidenceFile(name: name, bytes: [UInt8](repeating: 65, count: count))
        guard case .invalid(let faults) = await RoundDesk.refusal({ try await keep(file, on: "1.1", as: fire, desk) })
        else {
            Issue.record("taken: \(name)")
            return
        }
        #expect(faults.count == 1)
        #expect(try await desk.line("1.1").files == nil)
    }

    @Test func `ten files are enough`() async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        for number in 0..<10 {
            try await keep(EvidenceFile(name: "\(number).txt", bytes: [UInt8(65 + number)]), on: "1.1", as: fire, desk)
        }
        #expect(await RoundDesk.refusal { try await keep(text, on: "1.1", as: fire, desk) } != nil)
        #expect(try await desk.line("1.1").files?.count == 10)
    }

    @Test func `an update names a page, and nothing that isn't one`() async throws {
        let desk = try await RoundDesk()
        let fire = try await desk.bearer("Merrowshire Fire")
        var entry = UpdateEntry(view: "on-track")
        entry.evidence = "www.fire.example/visits"
        try await desk.answer("1.1", entry, as: fire)
        #expect(try await desk.line("1.1").latest?.update.evidence?.address == "https://www.fire.example/visits")
        entry.evidence = "javascript:alert(1)"
        #expect(await RoundDesk.refusal { try await desk.answer("1.2", entry, as: fire) } != nil)
    }
}
