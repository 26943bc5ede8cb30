import CommunitySafety
import Storage
import Testing

@testable import Services

@Suite struct PartyServicesTests {
    /// A desk with a plan that lists two members and prints three leads.
    private func desk() async throws -> PartnershipDesk {
        let desk = try await PartnershipDesk()
        var actions = ["Police", "Aldmere CSU", "All partners"].enumerated().map { index, lead in
            var action = Action(
                reference: "1.\(index + 1)", address: "1.\(index + 1)", paragraphs: ["Do"], priority: nil)
            action.leads = [ActionParty(printed: lead, party: lead, guessed: false)]
            return action
        }
        actions[1].leads.append(ActionParty(printed: "Merrow Fire", party: "Merrow Fire", guessed: false))
        let members = [
            Member(name: "Merrow Police", kind: .participating),
            Member(
                name: "Aldmere Council", aliases: ["AC"], kind: .responsible,
                contacts: [
                    Contact(kind: .web, value: "www.aldmere.example"),
                    Contact(kind: .telephone, value: "01632 960 177"),
                ]),
        ]
        let plan = Plan(
            title: "Plan", year: try #require(PlanYear(start: 2023)), actions: actions, members: members)
        let environment = desk.context.environment
        try await desk.context.write { transaction in
            let now = environment.now()
            _ = try transaction.insert(plan, asAt: now.day, at: now, ids: environment.ids)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planImported, subject: AuditSubject(kind: "test", id: "1"), at: now,
                    payload: AuditPayload()))
        }
        return desk
    }

    @Test func `members of the plan become agencies once, and nothing on record is changed`() async throws {
        let desk = try await desk()
        let take = TakeOverMembers(desk.context)
        #expect(try await take.count(as: .operator) == 1)
        #expect(try await take.run(as: .operator) == 1)
        #expect(try await take.count(as: .operator) == 0)
        #expect(try await take.run(as: .operator) == 0)
        let view = try await ShowRegister(desk.context).everything(for: "test", as: .operator)
        let agencies = view.register.list(.agency).map(\.record)
        #expect(agencies.map(\.name) == ["Aldmere Council", "Merrow Fire", "Merrow Police"])
        #expect(agencies.map { $0[.agencyKind] } == ["responsible", "responsible", "responsible"])
        #expect(agencies.first?[.web] == "www.aldmere.example")
        #expect(agencies.first?.names == ["Aldmere Council", "AC"])
        #expect(view.register.list(.contact).map(\.record[.value]) == ["01632 960 177"])
    }

    @Test func `an administrator takes members over without their private contacts`() async throws {
        let desk = try await desk()
        try await TakeOverMembers(desk.context).run(as: ServiceDesk.party(.administrator))
        let view = try await ShowRegister(desk.context).everything(for: "test", as: .operator)
        #expect(view.register.list(.contact).isEmpty)
    }

    @Test func `a lead that nobody knows is open until somebody says whom it means, and again when they take it back`()
        async throws
    {
        let desk = try await desk()
        let resolve = ResolveParties(desk.context)
        func open() async throws -> [String] {
            try await resolve.list(as: .operator).leads.filter(\.isOpen).map(\.printed)
        }
        #expect(try await open() == ["Aldmere CSU"])
        try await resolve.resolve("Aldmere CSU", to: .init(.post, desk.sergeant), as: ServiceDesk.party(.officer))
        #expect(try await open() == [])
        try await resolve.reopen("aldmere csu", as: ServiceDesk.party(.officer))
        #expect(try await open() == ["Aldmere CSU"])
    }

    @Test func `words are linked to nothing that can't lead, isn't there, or was removed`() async throws {
        let desk = try await desk()
        let parish = try await KeepPartnership(desk.context).save(
            .parish, [.name: "Saltwell", .parishKind: "town"], as: .operator)
        try await KeepPartnership(desk.context).remove(.post, id: desk.manager, version: 1, as: .operator)
        for party in [PartnershipReference(.parish, parish), .init(.team, "nobody"), .init(.post, desk.manager)] {
            await #expect(throws: ServiceError.notFound(.record(id: party.id))) {
                try await ResolveParties(desk.context).resolve("Aldmere CSU", to: party, as: .operator)
            }
        }
    }

    @Test func `an action's leads lead to agency and person, or to what is missing`() async throws {
        let desk = try await desk()
        try await desk.plant(desk.sergeant)
        let answers = AnswerForAction(desk.context)
        let police = try #require(try await answers.run("1.1", as: .operator).first?.answer)
        #expect(police.agency?.id == desk.police)
        #expect(police.person == PartnershipDesk.planted[0])
        #expect(police.isComplete)
        let both = try await answers.run("1.2", as: .operator)
        #expect(both.map(\.printed) == ["Aldmere CSU", "Merrow Fire"])
        #expect(both.map { $0.answer?.gaps } == [[.unresolved], [.post]])
        #expect(try await answers.run("1.3", as: .operator).map(\.answer) == [nil])
        await #expect(throws: ServiceError.notFound(.record(id: "9.9"))) {
            _ = try await answers.run("9.9", as: .operator)
        }
    }

    @Test func `beside an action stand the posts that answer, and no name`() async throws {
        let desk = try await desk()
        try await desk.plant(desk.sergeant)
        let ids = try await desk.context.store.read { reading in
            try reading.order(of: .action, in: try #require(try reading.planVersions().first).id).map(\.id)
        }
        let show = ShowAnsweringPosts(desk.context)
        let officer = ServiceDesk.party(.officer)
        let before = try await ReadRevision(desk.context).run()
        let police = try #require(try await show.run(ids[0], as: officer).first)
        #expect(police.post == "Sergeant" && police.agency == "Merrow Police")
        #expect(!String(describing: police).contains(PartnershipDesk.planted[0]))
        let both = try await show.run(ids[1], as: officer)
        #expect(both.map(\.printed) == ["Aldmere CSU", "Merrow Fire"])
        #expect(both.map(\.post) == [nil, nil] && both[0].agency == nil && both[1].agency != nil)
        #expect(try await show.run(ids[2], as: officer).isEmpty, "everybody is nobody to be asked")
        #expect(
            try await ReadRevision(desk.context).run() == before, "nobody’s name is read, so no reading is recorded")
        await #expect(throws: ServiceError.notPermitted(.readDraft)) {
            _ = try await show.run(ids[0], as: ServiceDesk.party(.reader))
        }
    }

    @Test(arguments: [Role.analyst, .democraticServices, .administrator])
    func `who may not read contacts learns the post and not the person`(role: Role) async throws {
        let desk = try await desk()
        try await desk.plant(desk.sergeant)
        let answer = try #require(
            try await AnswerForAction(desk.context).run("1.1", as: ServiceDesk.party(role)).first?.answer)
        #expect(answer.post?.id == desk.sergeant)
        #expect(answer.person == nil)
        #expect(answer.isComplete)
    }

    @Test(arguments: [Role.reader, .taskingPartner, .dataProtectionOfficer])
    func `who doesn't read drafts isn't told of records`(role: Role) async throws {
        let desk = try await desk()
        let party = ServiceDesk.party(role)
        await #expect(throws: ServiceError.notPermitted(.readDraft)) {
            _ = try await ShowRegister(desk.context).everything(for: "test", as: party)
        }
        await #expect(throws: ServiceError.notPermitted(.readDraft)) {
            _ = try await ResolveParties(desk.context).list(as: party)
        }
        await #expect(throws: ServiceError.notPermitted(.readDraft)) {
            _ = try await AnswerForAction(desk.context).run("1.1", as: party)
        }
    }

    @Test func `the public sees a holder and a contact only where post and record are published`() async throws {
        let desk = try await desk()
        let ids = try await desk.plant(desk.sergeant)
        let keep = KeepPartnership(desk.context)
        func seen() async throws -> [String] {
            let register = try await ShowPartners(desk.context).run(as: .public).register
            return register.list(.post).map(\.record.name) + register.list(.holding).map(\.record[.person])
                + register.list(.contact).map(\.record[.value])
        }
        #expect(try await seen() == [])
        let holding: [PartnershipField: String] = [
            .post: desk.sergeant, .person: PartnershipDesk.planted[0], .isPublished: "yes",
        ]
        try await keep.save(.holding, id: ids.holding, holding, version: 1, as: .operator)
        #expect(try await seen() == [])
        let post: [PartnershipField: String] = [
            .name: "Sergeant", .agency: desk.police, .answersFor: "agency", .isPublished: "yes",
        ]
        try await keep.save(.post, id: desk.sergeant, post, version: 1, as: .operator)
        #expect(try await seen() == ["Sergeant", PartnershipDesk.planted[0]])
        try await keep.remove(.holding, id: ids.holding, version: 2, as: .operator)
        #expect(try await seen() == ["Sergeant"])
    }

    @Test func `the demonstration has a record of every kind`() async throws {
        let desk = try await AccessDesk(isDemonstration: true)
        for name in [
            "Aldmere District Council", "Merrowshire Police", "Merrowshire Fire and Rescue", "Merrowshire Probation",
            "NHS Merrowshire Integrated Care Board", "Alder Vale Homes", "Harbour Light", "The Lantern Trust",
            "Aldmere Volunteer Centre", "Merrowshire Police and Crime Commissioner", "Merrowshire County Council",
        ] {
            try await KeepPartnership(desk.context).save(
                .agency, [.name: name, .agencyKind: "participating"], as: .operator)
        }
        let environment = desk.context.environment
        try await desk.context.write { transaction in
            let plan = Plan(title: "Plan", year: try #require(PlanYear(start: 2023)))
            _ = try transaction.insert(plan, asAt: environment.now().day, at: environment.now(), ids: environment.ids)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planImported, subject: AuditSubject(kind: "test", id: "1"),
                    at: environment.now(), payload: AuditPayload()))
        }
        try await SeedPartnership(context: desk.context).run(as: .operator)
        let register = try await ShowRegister(desk.context).everything(for: "test", as: .operator).register
        for kind in PartnershipKind.allCases {
            #expect(!register.list(kind).isEmpty, "\(kind)")
            for entry in register.list(kind) {
                #expect(register.problems(of: entry.record, id: entry.id).isEmpty, "\(entry.record.name)")
            }
        }
    }
}
