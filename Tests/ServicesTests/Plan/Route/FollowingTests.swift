import CommunitySafety
import Services
import Storage
import Testing

@Suite struct FollowingTests {
    @Test func `next year's plan takes along what was chosen and lists the rest`() async throws {
        let desk = try await RouteDesk()
        try await desk.adopt()
        let addresses = try await desk.plan(1).actions.map(\.address)
        let carried = Set(addresses.prefix(1))
        let outcome = try await StartNextPlan(desk.context).run(
            from: desk.year, .init(carried: carried), as: RouteDesk.manager)
        #expect(outcome.year.start == desk.year.start + 1)
        #expect(outcome.left.map(\.address) == Array(addresses.dropFirst()))
        let next = try await ShowNext(desk.context).run(year: desk.year, as: RouteDesk.officer)
        #expect(Set(next.origins.values) == carried)
        #expect(next.left.map(\.address) == Array(addresses.dropFirst()))
        #expect(try await ShowPlan(desk.context).run(as: .public).plan.year == desk.year, "a draft isn't public")
        await #expect(throws: ServiceError.conflict(.yearHasPlan(outcome.year))) {
            _ = try await StartNextPlan(desk.context).run(from: desk.year, as: RouteDesk.manager)
        }
        let report = try await ShowReport(desk.context).run(year: outcome.year, as: RouteDesk.clerk).report
        #expect(report.lastYear == desk.year)
        let removed = report.changes?.changes.filter { $0.kind == .action && $0.change == .removed }
        #expect(removed?.count == addresses.count - 1)
    }

    @Test func `a report is written part by part, and nobody overwrites another`() async throws {
        let desk = try await RouteDesk()
        let keep = KeepReport(desk.context)
        let day = try RouteDesk.day("2024-02-09")
        let answer = CommitteeReport.Answer(words: "None.", signOff: SignOff(by: "Chief Finance Officer", on: day))
        try await keep.part("financial", answer, seen: 0, year: desk.year, as: RouteDesk.clerk)
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.part("financial", .init(words: "Other"), seen: 0, year: desk.year, as: RouteDesk.clerk)
        }
        await #expect(throws: ServiceError.notFound(.reportPart(key: "nonsense"))) {
            try await keep.part("nonsense", answer, seen: 0, year: desk.year, as: RouteDesk.clerk)
        }
        let draft = try await ShowReport(desk.context).run(year: desk.year, as: RouteDesk.clerk)
        #expect(draft.report.answers == ["financial": answer])
        #expect(draft.seen == ["financial": 1])
        try await keep.part("financial", .init(words: "Other"), seen: 1, year: desk.year, as: RouteDesk.clerk)
        let own = try #require(
            ReportTemplate(title: "Report", parts: [.init(key: "financial", heading: "Money", kind: .implication)]))
        try await keep.template(own, as: RouteDesk.manager)
        let again = try await ShowReport(desk.context).run(year: desk.year, as: RouteDesk.clerk).report
        #expect(again.template == own)
        #expect(again.unsigned.map(\.heading) == ["Money"])
    }

    @Test func `a report stays as it was decided, until an amendment is drafted`() async throws {
        let desk = try await RouteDesk()
        let (keep, adoption) = (KeepReport(desk.context), KeepAdoption(desk.context))
        try await keep.part("background", .init(words: "Before"), seen: 0, year: desk.year, as: RouteDesk.clerk)
        try await desk.adopt()
        let before = try await desk.revision
        let refusal = ServiceError.conflict(.reportDecided(desk.year))
        await #expect(throws: refusal) {
            try await keep.part("background", .init(words: "After"), seen: 1, year: desk.year, as: RouteDesk.clerk)
        }
        let consultee = try #require(Consultee(name: "Residents", askedOn: try RouteDesk.day("2024-02-09")))
        await #expect(throws: refusal) {
            try await adoption.consultee(consultee, year: desk.year, as: RouteDesk.officer)
        }
        #expect(try await desk.revision == before, "nothing was written")
        _ = try await AmendPlan(desk.context).major(year: desk.year, reason: "A new duty", as: RouteDesk.manager)
        try await keep.part("background", .init(words: "After"), seen: 1, year: desk.year, as: RouteDesk.clerk)
    }

    @Test func `a second consultee of a name is refused, and what stands is changed only by whoever saw it`()
        async throws
    {
        let desk = try await RouteDesk()
        let keep = KeepAdoption(desk.context)
        let day = try RouteDesk.day("2024-02-09")
        let (first, later) = (
            try #require(Consultee(name: "Police", askedOn: day, said: "More lights")),
            try #require(Consultee(name: "Police", askedOn: day, said: "Fewer lights"))
        )
        try await keep.consultee(first, year: desk.year, as: RouteDesk.officer)
        let error = await #expect(throws: ServiceError.self) {
            try await keep.consultee(later, year: desk.year, as: RouteDesk.officer)
        }
        guard case .invalid(let faults) = error else {
            Issue.record("It was taken, or refused otherwise.")
            return
        }
        #expect(faults.first?.remedy.contains("tells the two apart") == true)
        let show = ShowAdoption(desk.context)
        var seen = try await show.run(year: desk.year, as: RouteDesk.officer)
        #expect(seen.consultees == [first])
        let version = try #require(seen.consulteeVersions["Police"])
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await keep.consultee(later, replacing: version + 1, year: desk.year, as: RouteDesk.officer)
        }
        try await keep.consultee(later, replacing: version, year: desk.year, as: RouteDesk.officer)
        let team = try #require(Consultee(name: "Police, town team", askedOn: day))
        try await keep.consultee(team, year: desk.year, as: RouteDesk.officer)
        seen = try await show.run(year: desk.year, as: RouteDesk.officer)
        #expect(seen.consultees == [later, team])
    }

    @Test func `reasons, consultees and copies stand on the checklist`() async throws {
        let desk = try await RouteDesk()
        let keep = KeepAdoption(desk.context)
        let day = try RouteDesk.day("2024-02-09")
        try await keep.reason(
            "The county leads on it.", forHead: "serious-violence", year: desk.year, as: RouteDesk.officer)
        let consultee = try #require(Consultee(name: "Residents", askedOn: day, said: "More lights", done: "2.4"))
        try await keep.consultee(consultee, year: desk.year, as: RouteDesk.officer)
        await #expect(throws: ServiceError.self) {
            try await keep.reason("x", forHead: "nonsense", year: desk.year, as: RouteDesk.officer)
        }
        let copy = try #require(
            PlanCopy(recipient: "Commissioner", isToPolicingBody: true, sentOn: day, proof: "e-mail"))
        await #expect(throws: ServiceError.conflict(.standing(.publish, .isNotAdopted))) {
            try await keep.copy(copy, year: desk.year, as: RouteDesk.clerk)
        }
        try await desk.adopt()
        try await keep.copy(copy, year: desk.year, as: RouteDesk.clerk)
        let overview = try await ShowAdoption(desk.context).run(year: desk.year, as: RouteDesk.officer)
        #expect(overview.copies == [copy])
        #expect(overview.consultees == [consultee])
        let head = try #require(overview.checklist.checks.first { $0.key == "serious-violence" })
        #expect(head.state != .open)
        #expect(overview.checklist.checks.first { $0.kind == .decision }?.state == .done)
    }

    @Test func `before a poll a draft goes out only with a clearance, an adopted plan all the same`() async throws {
        let desk = try await RouteDesk()
        let election = try #require(
            Election(
                name: "Local elections", area: nil, notice: try RouteDesk.day("2024-01-10"),
                poll: try RouteDesk.day("2024-02-15")))
        let id = try await KeepElections(desk.context).add(election, as: RouteDesk.clerk)
        try await ServiceDesk.withInstallation { _, folder in
            let publish = PublishPlan(desk.context, press: EditionPress(finder: ServiceDesk.noTools))
            let refusal = ServiceError.conflict(
                .needsClearance(rule: PreElectionPeriod.Activity.publication.rule, election: "Local elections"))
            await #expect(throws: refusal) {
                _ = try await publish.run(formats: [.text], to: "\(folder)/out", as: RouteDesk.manager)
            }
            let version = try #require(
                try await desk.context.store.read { try $0.currentPlanVersion(of: desk.year) })
            let subject = AuditSubject(kind: "plan_version", id: version.id.text)
            try await ClearForElection(desk.context).run(
                .publication, of: subject, reason: "It names no member.", as: RouteDesk.manager)
            _ = try await publish.run(formats: [.text], to: "\(folder)/out", as: RouteDesk.manager)
            #expect(try await KeepElections(desk.context).list(as: RouteDesk.officer).clearances.count == 1)
            try await desk.adopt()
            _ = try await publish.run(formats: [.text], to: "\(folder)/out", as: RouteDesk.manager)
        }
        try await KeepElections(desk.context).callOff(id: id, as: RouteDesk.clerk)
        #expect(try await desk.route().elections.isEmpty)
    }

    @Test func `papers are made from the records`() async throws {
        let desk = try await RouteDesk()
        let address = try #require(try await desk.plan(1).actions.first).address
        try await desk.adopt()
        _ = try await AmendPlan(desk.context).minor(
            [.action(address: address, text: "Buy two kites")], year: desk.year, reason: "Wind",
            under: try #require(
                Amendment.Delegation(to: "Head", under: "minute 1", usedOn: try RouteDesk.day("2024-01-15"))),
            as: RouteDesk.manager)
        let render = RenderPaper(desk.context, press: EditionPress(finder: ServiceDesk.noTools))
        func text(_ paper: Paper) async throws -> String {
            let bytes = try await render.run(paper, year: desk.year, format: .text, as: RouteDesk.clerk)
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(try await text(.changes(from: 1, to: 2)).contains("{Buy two kites}"))
        #expect(try await text(.report).contains("Legal implications"))
        #expect(try await text(.equalityAssessment).contains("Not yet signed off"))
        await #expect(throws: ServiceError.notFound(.version(desk.year, number: 9))) {
            _ = try await text(.changes(from: 1, to: 9))
        }
    }

    @Test func `money and themes go with every copy of a plan, and next year's money is to be confirmed`() async throws
    {
        let desk = try await RouteDesk()
        let add = AddRecord(desk.context)
        let line = RecordText(.funding, [.words: "Locks", .amount: "£9,000", .period: "2023-24"])
        try await add.run(line, year: desk.year, as: RouteDesk.officer)
        try await add.run(RecordText(.theme, [.name: "Prevention"]), year: desk.year, as: RouteDesk.officer)
        try await desk.adopt()
        let adopted = try await desk.plan(1)
        #expect(adopted.fundingLines.map(\.amountWords) == ["£9,000"])
        let amended = try await AmendPlan(desk.context).major(
            year: desk.year, reason: "More money", as: RouteDesk.manager)
        let draft = try await desk.plan(amended.version)
        #expect(draft.fundingLines == adopted.fundingLines && draft.themes == adopted.themes)
        await #expect(throws: ServiceError.self, "an adopted version is never changed") {
            let old = try await desk.context.store.read { reading in
                let version = try #require(try reading.planVersions().first { $0.number == 1 })
                return try #require(try reading.order(of: .funding, in: version.id).first)
            }
            try await EditRecord(desk.context).run(old.id, line, version: 1, as: RouteDesk.officer)
        }
        let next = try await StartNextPlan(desk.context).run(from: desk.year, as: RouteDesk.manager).year
        let plan = try await ShowNext(desk.context).run(year: desk.year, as: RouteDesk.officer).next
        #expect(plan?.year == next && plan?.themes.map(\.name) == ["Prevention"])
        #expect(plan?.fundingLines.map(\.amountWords) == ["To be confirmed; £9,000 in 2023-24"])
        #expect(plan?.fundingLines.map(\.period) == ["2024-25"])
    }
}
