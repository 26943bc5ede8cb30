import CommunitySafety
import Proofreading
import Services
import Storage
import Synchronization
import Testing

@Suite struct `Places of our own` {
    private static let lookUp = """
        ward24_code,ward24_name,ltla24_code,ltla24_name,csp24_code,csp24_name,pfa24_code,pfa24_name
        E05009991,Quay,E07009991,Aldmere,E22009991,Aldmere,E23009991,Merrowshire
        E05009992,Hythe End,E07009992,Brackwater,E22009991,Aldmere,E23009991,Merrowshire
        """
    private static let square = """
        {"type":"Polygon","coordinates":[[[0.1,51.1],[0.2,51.1],[0.2,51.2],[0.1,51.1]]]}
        """

    private func load(_ text: String, _ name: String, _ context: ServiceContext) async throws {
        _ = try await LoadEvidence(context).run([EvidenceFile(name: name, bytes: Array(text.utf8))], by: .operator)
    }

    private func context(knowing: Bool = true) async throws -> ServiceContext {
        let context = try await ServiceDesk.context()
        if knowing { try await load(Self.lookUp, "lookup.csv", context) }
        return context
    }

    private func made(_ context: ServiceContext, _ typed: KeepPlaces.Typed) async throws -> String {
        try await KeepPlaces(context).save(typed, code: nil, version: 0, as: .operator)
    }

    private func sight(_ code: String, _ context: ServiceContext) async throws -> ShowAreas.Sight {
        try await ShowAreas(context).run(code: code, as: .operator)
    }

    private func fields(_ work: () async throws -> Void) async throws -> [String] {
        do {
            try await work()
            return []
        } catch ServiceError.invalid(let diagnostics) {
            return diagnostics.map { $0.formField ?? $0.rule }
        }
    }

    @Test func `a place is made with all that is known of it, under a code that no office gives`() async throws {
        let context = try await context()
        let code = try await made(
            context,
            .init(
                name: "  Quay\u{202E}  estate ", district: "aldmere", otherNames: "The Quays\n\nQE\n",
                boundary: Array(Self.square.utf8), people: "2021 4,300\n2022 4350"))
        #expect(Area.kind(ofCode: code) == nil && code.hasPrefix("OWN-"))
        let sight = try await sight(code, context)
        #expect(sight.area.name == "Quay estate" && sight.area.kind == .custom)
        #expect(sight.parents.map(\.area.code) == ["E07009991"])
        #expect(sight.otherNames == ["QE", "The Quays"] && sight.boundaryEditions == [2024])
        #expect(sight.populations.map(\.count) == [4_350, 4_300])
        #expect(sight.populations.map(\.on.iso) == ["2022-06-30", "2021-06-30"])
        let found = try await ShowAreas(context).run(searching: "the quays", kind: nil, as: .operator).found
        #expect(found.map(\.code) == [code])
        #expect(try await VerifyAudit(context).run(as: .operator).isWhole)
    }

    @Test func `changing it keeps what isn't said anew, and a second person is told`() async throws {
        let context = try await context()
        let code = try await made(
            context, .init(name: "Quay estate", district: "E07009991", boundary: Array(Self.square.utf8)))
        let version = try #require(try await sight(code, context).own?.version)
        let keep = KeepPlaces(context)
        try await keep.save(
            .init(name: "Quays", otherNames: "Quay estate"), code: code, version: version, as: .operator)
        let changed = try await sight(code, context)
        #expect(changed.area.name == "Quays" && changed.otherNames == ["Quay estate"])
        #expect(changed.parents.isEmpty && changed.boundaryEditions == [2024])
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.save(.init(name: "Late"), code: code, version: version, as: .operator)
        }
        try await keep.save(
            .init(name: "Quays", takesBoundaryAway: true), code: code, version: version + 1, as: .operator)
        #expect(try await sight(code, context).boundaryEditions.isEmpty)
        await #expect(throws: ServiceError.notFound(.record(id: "E07009991"))) {
            try await keep.save(.init(name: "Mine"), code: "E07009991", version: 1, as: .operator)
        }
    }

    @Test(arguments: [
        (KeepPlaces.Typed(name: ""), "name"), (.init(name: " \u{0007} "), "name"), (.init(name: "—"), "name"),
        (.init(name: "E05009991"), "name"), (.init(name: String(repeating: "a", count: 1_000_000)), "name"),
        (.init(name: "Hill", district: "Nowhere"), "district"),
        (.init(name: "Hill", district: "E05009991"), "district"),
        (.init(name: "Hill", otherNames: "x\n" + String(repeating: "b", count: 200)), "others"),
        (.init(name: "Hill", otherNames: (1...21).map(String.init).joined(separator: "\n")), "others"),
        (.init(name: "Hill", people: "4300"), "people"), (.init(name: "Hill", people: "2021 -5"), "people"),
        (.init(name: "Hill", people: "3021 500"), "people"), (.init(name: "Hill", people: "2021 5\n2021 6"), "people"),
        (.init(name: "Hill", people: "2021 99999999999999999999"), "people"),
        (.init(name: "Hill", boundary: Array("<script>".utf8)), "boundary"),
        (.init(name: "Hill", boundary: Array(repeating: UInt8(ascii: "["), count: 1_000_000)), "boundary"),
    ]) func `what can't be kept is said at its field, and nothing is written`(
        _ typed: KeepPlaces.Typed, _ field: String
    ) async throws {
        let context = try await context()
        let before = try await context.store.read { try $0.revision() }
        #expect(try await fields { _ = try await made(context, typed) } == [field])
        #expect(try await context.store.read { try $0.revision() } == before)
    }

    @Test func `two places of our own aren't called alike, and who may keep them is asked`() async throws {
        let context = try await context()
        _ = try await made(context, .init(name: "Quay estate"))
        #expect(try await fields { _ = try await made(context, .init(name: "QUAY  Estate")) } == ["name"])
        for role in [Role.officer, .partnerLead, .taskingPartner, .democraticServices, .reader, .administrator] {
            let party = ServiceDesk.party(role)
            await #expect(throws: ServiceError.notPermitted(.keepEvidence)) {
                try await KeepPlaces(context).save(.init(name: "Mine"), code: nil, version: 0, as: party)
            }
            await #expect(throws: ServiceError.notPermitted(.keepEvidence)) {
                try await KeepPlaces(context).setRemoved(true, code: "OWN-9", as: party)
            }
            await #expect(throws: ServiceError.notPermitted(.keepEvidence)) {
                try await KeepPlaces(context).addName("Shepway", to: "E07009991", as: party)
            }
            await #expect(throws: ServiceError.notPermitted(.keepEvidence)) {
                try await JoinPlaces(context).run("OWN-9", with: "Quay", keeping: nil, as: party)
            }
        }
    }

    @Test func `a place taken away is in no list, and comes back with its names`() async throws {
        let context = try await context()
        let code = try await made(context, .init(name: "Quay estate", otherNames: "QE"))
        try await KeepPlaces(context).setRemoved(true, code: code, as: .operator)
        let gone = try await ShowAreas(context).run(searching: "qe", kind: nil, as: .operator)
        #expect(gone.found.isEmpty && gone.own.isEmpty && gone.removed.map(\.code) == [code])
        #expect(try await sight(code, context).own?.isRemoved == true)
        await #expect(throws: ServiceError.notFound(.record(id: code))) {
            try await KeepPlaces(context).setRemoved(true, code: code, as: .operator)
        }
        try await KeepPlaces(context).setRemoved(false, code: code, as: .operator)
        let back = try await ShowAreas(context).run(searching: "qe", kind: nil, as: .operator)
        #expect(back.found.map(\.code) == [code] && back.own.map(\.area.code) == [code])
    }

    @Test func `an official place gets another name, which can be taken back`() async throws {
        let context = try await context()
        let load = try await KeepPlaces(context).addName("Shepway", to: "E07009992", as: .operator)
        #expect(try await sight("E07009992", context).otherNames == ["Shepway"])
        #expect(
            try await fields { _ = try await KeepPlaces(context).addName("SHEPWAY", to: "E07009992", as: .operator) }
                == ["other"])
        // Loading the look-up again doesn't take the name away.
        try await self.load(Self.lookUp + "\n", "lookup.csv", context)
        #expect(try await sight("E07009992", context).otherNames == ["Shepway"])
        try await UndoLoad(context).run(load, as: .operator)
        #expect(try await sight("E07009992", context).otherNames.isEmpty)
        #expect(try await sight("E07009992", context).area.name == "Brackwater")
    }
}
