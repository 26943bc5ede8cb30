import CommunitySafety
import Storage
import Testing

@testable import Services

@Suite struct KeepPartnershipTests {
    private static let team: [PartnershipField: String] = [.name: "CSU"]

    @Test(arguments: [
        Role.analyst, .taskingPartner, .democraticServices, .dataProtectionOfficer, .reader, .partnerLead,
    ])
    func `who doesn't keep the partnership adds no agency, and nothing is written`(role: Role) async throws {
        let desk = try await PartnershipDesk()
        let before = try await ReadRevision(desk.context).run()
        await #expect(throws: ServiceError.notPermitted(.keepPartnership)) {
            try await KeepPartnership(desk.context).save(
                .agency, [.name: "Other", .agencyKind: "provider"],
                as: ServiceDesk.party(role, agency: "Police"))
        }
        #expect(try await ReadRevision(desk.context).run() == before)
    }

    @Test(arguments: [Role.administrator, .manager, .officer])
    func `who keeps the partnership adds, changes, removes and puts back`(role: Role) async throws {
        let desk = try await PartnershipDesk()
        let keep = KeepPartnership(desk.context)
        let party = ServiceDesk.party(role)
        let id = try await keep.save(.team, [.name: "CSU", .agency: desk.police], as: party)
        try await keep.save(.team, id: id, [.name: "Unit", .agency: desk.police], version: 1, as: party)
        try await keep.remove(.team, id: id, version: 2, as: party)
        #expect(try await ShowRegister(desk.context).run(as: party).register.list(.team).isEmpty)
        try await keep.restore(.team, id: id, as: party)
        let list = try await ShowRegister(desk.context).run(as: party).register.list(.team)
        #expect(list.map(\.record.name) == ["Unit"])
        #expect(list.map(\.version) == [4])
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }

    @Test func `a form that was opened before somebody saved writes nothing over it`() async throws {
        let desk = try await PartnershipDesk()
        let keep = KeepPartnership(desk.context)
        let fields: [PartnershipField: String] = [.name: "Merrow Police Force", .agencyKind: "responsible"]
        try await keep.save(.agency, id: desk.police, fields, version: 1, as: .operator)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.save(.agency, id: desk.police, fields, version: 1, as: .operator)
        }
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.remove(.agency, id: desk.police, version: 1, as: .operator)
        }
    }

    @Test func `saving what stands there already writes nothing`() async throws {
        let desk = try await PartnershipDesk()
        let before = try await ReadRevision(desk.context).run()
        try await KeepPartnership(desk.context).save(
            .agency, id: desk.fire, [.name: "Merrow Fire", .agencyKind: "responsible"], version: 1, as: .operator)
        #expect(try await ReadRevision(desk.context).run() == before)
    }

    @Test func `an agency that has posts isn't removed under them`() async throws {
        let desk = try await PartnershipDesk()
        await #expect(throws: ServiceError.conflict(.notEmpty(records: 1))) {
            try await KeepPartnership(desk.context).remove(.agency, id: desk.police, version: 1, as: .operator)
        }
    }

    @Test func `every field that can't be kept is named, and nothing is written`() async throws {
        let desk = try await PartnershipDesk()
        let before = try await ReadRevision(desk.context).run()
        do {
            try await KeepPartnership(desk.context).save(
                .agency, [.name: "", .web: "javascript:alert(1)"], as: .operator)
            Issue.record("it was kept")
        } catch {
            guard case .invalid(let diagnostics) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(diagnostics.map(\.formField) == ["name", "agency-kind", "web"])
        }
        #expect(try await ReadRevision(desk.context).run() == before)
    }

    @Test func `a partner lead keeps the posts, holders and contacts of its own agency`() async throws {
        let desk = try await PartnershipDesk()
        let keep = KeepPartnership(desk.context)
        let lead = PartnershipDesk.policeLead
        let post = try await keep.save(.post, [.name: "Inspector", .agency: desk.police], as: lead)
        try await keep.save(.holding, [.post: post, .person: "Ada Brook"], as: lead)
        let subject = PartnershipReference(.agency, desk.police).text
        try await keep.save(
            .contact, [.subject: subject, .contactKind: "telephone", .value: "01632 960 100"], as: lead)
    }

    /// What the police's lead tries with what is the fire service's, or nobody's.
    private static let foreign: [@Sendable (PartnershipDesk, KeepPartnership, ActingParty) async throws -> Void] = [
        { desk, keep, lead in try await keep.save(.post, [.name: "Mine", .agency: desk.fire], as: lead) },
        { desk, keep, lead in
            try await keep.save(.post, id: desk.manager, [.name: "Mine", .agency: desk.police], version: 1, as: lead)
        },
        { desk, keep, lead in
            try await keep.save(
                .post, id: desk.sergeant, [.name: "Sergeant", .agency: desk.fire], version: 1, as: lead)
        },
        { desk, keep, lead in try await keep.remove(.post, id: desk.manager, version: 1, as: lead) },
        { desk, keep, lead in
            try await keep.save(.holding, [.post: desk.manager, .person: "Me"], as: lead)
        },
        { desk, keep, lead in
            try await keep.save(
                .contact,
                [.subject: "posts:\(desk.manager)", .contactKind: "telephone", .value: "01632 960 100"], as: lead)
        },
        { desk, keep, lead in
            try await keep.save(
                .agency, id: desk.police, [.name: "Police", .agencyKind: "responsible"], version: 1, as: lead)
        },
        { desk, keep, lead in try await keep.save(.team, [.name: "CSU", .agency: desk.police], as: lead) },
        { desk, _, lead in
            try await ResolveParties(desk.context).resolve("CSU", to: .init(.agency, desk.police), as: lead)
        },
        { desk, _, lead in try await TakeOverMembers(desk.context).run(as: lead) },
    ]

    @Test(arguments: foreign.indices) func `a partner lead changes nothing of others`(index: Int) async throws {
        let desk = try await PartnershipDesk()
        let before = try await ReadRevision(desk.context).run()
        await #expect(throws: ServiceError.notPermitted(.keepPartnership)) {
            try await Self.foreign[index](desk, KeepPartnership(desk.context), PartnershipDesk.policeLead)
        }
        #expect(try await ReadRevision(desk.context).run() == before)
    }

    @Test func `another agency's contact isn't there for a partner lead, not even to be removed`() async throws {
        let desk = try await PartnershipDesk()
        let ids = try await desk.plant(desk.manager)
        for (kind, id) in [(PartnershipKind.holding, ids.holding), (.contact, ids.contact)] {
            await #expect(throws: ServiceError.notFound(.record(id: id))) {
                try await KeepPartnership(desk.context).remove(kind, id: id, version: 1, as: PartnershipDesk.policeLead)
            }
        }
    }

    @Test func `the administrator keeps agencies and never sees or changes contacts`() async throws {
        let desk = try await PartnershipDesk()
        let ids = try await desk.plant(desk.manager)
        let administrator = ServiceDesk.party(.administrator)
        await #expect(throws: ServiceError.notFound(.record(id: ids.contact))) {
            try await KeepPartnership(desk.context).remove(.contact, id: ids.contact, version: 1, as: administrator)
        }
        let view = try await ShowRegister(desk.context).everything(for: "test", as: administrator)
        #expect(view.register.list(.contact).isEmpty)
        #expect(view.register.list(.holding).map(\.record[.person]) == [""])
    }

    @Test func `reading contacts is entered in the trail before they are returned`() async throws {
        let desk = try await PartnershipDesk()
        try await desk.plant(desk.manager)
        let before = try await ReadRevision(desk.context).run()
        let view = try await ShowRegister(desk.context).run(
            about: .init(.post, desk.manager), as: ServiceDesk.party(.officer))
        #expect(view.register.list(.contact).map(\.record[.value]) == [PartnershipDesk.planted[1]])
        #expect(try await ReadRevision(desk.context).run() == before + 1)
    }

    @Test func `a record is shown with its own people and contacts alone, and nothing is entered where there are none`()
        async throws
    {
        let desk = try await PartnershipDesk()
        try await desk.plant(desk.manager)
        let officer = ServiceDesk.party(.officer)
        let before = try await ReadRevision(desk.context).run()
        let view = try await ShowRegister(desk.context).run(about: .init(.post, desk.sergeant), as: officer)
        #expect(view.register.list(.contact).isEmpty)
        #expect(view.register.list(.holding).map(\.record[.person]) == [""])
        #expect(try await ReadRevision(desk.context).run() == before)
        let agency = try await ShowRegister(desk.context).run(about: .init(.agency, desk.fire), as: officer)
        #expect(agency.register.list(.holding).map(\.record[.person]) == [PartnershipDesk.planted[0]])
    }

    @Test func `a partner lead sees its own agency's contacts alone`() async throws {
        let desk = try await PartnershipDesk()
        try await desk.plant(desk.manager)
        let lead = PartnershipDesk.policeLead
        let view = try await ShowRegister(desk.context).everything(for: "test", as: lead)
        #expect(view.register.list(.contact).isEmpty)
        #expect(view.register.list(.holding).map(\.record[.person]) == [""])
        try await desk.plant(desk.sergeant)
        let own = try await ShowRegister(desk.context).everything(for: "test", as: lead)
        #expect(own.register.list(.contact).map(\.record[.value]) == [PartnershipDesk.planted[1]])
    }
}
