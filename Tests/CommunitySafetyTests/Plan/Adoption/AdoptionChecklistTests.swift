import CommunitySafety
import Proofreading
import Testing

@Suite struct AdoptionChecklistTests {
    private static let day = CalendarDate(year: 2024, month: 3, day: 14)

    private static func plan() throws -> Plan {
        Plan(
            title: "Plan", year: try #require(PlanYear("2023-24")),
            sections: [PlanSection(kind: .funding, heading: "Money", narrative: "A grant of £18,000.")],
            priorities: [Priority(rank: 1, name: "Burglary", printed: "Burglary", slug: "burglary")],
            actions: [Action(reference: "1.1", address: "1.1", paragraphs: ["Work with prisons to cut reoffending."])],
            successMeasures: [
                SuccessMeasure(text: "Fewer burglaries", heading: "All", baseline: "90"),
                SuccessMeasure(text: "More people feel safe", heading: "All"),
            ],
            members: [
                Member(name: "Aldmere Council", kind: .responsible),
                Member(name: "Merrowshire Police", kind: .responsible),
                Member(name: "Harbour Light", kind: .provider),
            ])
    }

    private static func state(_ list: AdoptionChecklist, _ key: String) -> AdoptionChecklist.State? {
        list.checks.first { $0.key == key || $0.kind.rawValue == key }?.state
    }

    @Test func `a head of the law is there, or is missing, or is missing for a reason on record`() throws {
        let list = AdoptionChecklist(
            try Self.plan(), .init(reasons: ["serious-violence": "The county's strategy covers it."]))
        #expect(Self.state(list, "crime-and-disorder") == .done)
        #expect(Self.state(list, "re-offending") == .done)
        #expect(Self.state(list, "resources") == .done)
        #expect(Self.state(list, "substance-misuse") == .open)
        #expect(Self.state(list, "serious-violence") == .accepted)
        #expect(list.checks.filter { $0.kind == .statutoryHead }.count == 7)
    }

    @Test func `funding lines say what it takes, and a theme speaks for a head`() throws {
        var plan = try Self.plan()
        plan.sections = []
        #expect(Self.state(AdoptionChecklist(plan, .init()), "resources") == .open)
        plan.fundingLines = [FundingLine(text: "Outreach")]
        plan.themes = [CrossCuttingTheme(name: "Prevention", narrative: "Less serious violence.")]
        let list = AdoptionChecklist(plan, .init())
        #expect(Self.state(list, "resources") == .done)
        #expect(list.checks.first { $0.key == "serious-violence" }?.details == ["Theme Prevention"])
    }

    @Test func `what is missing is named`() throws {
        let list = AdoptionChecklist(
            try Self.plan(),
            .init(openFindings: 3, consulted: ["aldmere council"], missingSignOffs: ["Legal implications"]))
        func details(_ kind: AdoptionChecklist.Kind) -> [String] {
            list.checks.first { $0.kind == kind }?.details ?? []
        }
        #expect(details(.baselines) == ["More people feel safe"])
        #expect(details(.consultation) == ["Merrowshire Police"], "a provider needn't be asked")
        #expect(details(.findings) == ["3 to settle"])
        #expect(details(.signOffs) == ["Legal implications"])
        #expect(list.openBeforeAdoption.map(\.kind).contains(.decision))
        #expect(!list.openBeforeAdoption.map(\.kind).contains(.copies), "copies are sent afterwards")
    }

    @Test func `nothing is open when all is there`() throws {
        var plan = try Self.plan()
        plan.successMeasures.removeLast()
        plan.sections.append(
            PlanSection(
                kind: .narrative, heading: "Success measures",
                narrative: "Drugs, serious violence, and what residents said in our survey."))
        let day = try #require(Self.day)
        let list = AdoptionChecklist(
            plan,
            .init(
                equality: SignOff(by: "Head of Communities", on: day),
                consulted: ["Aldmere Council", "Merrowshire Police"],
                decision: RouteMeeting(body: "Cabinet", power: .decides, date: day, version: 1, outcome: .agreed),
                copies: [
                    try #require(
                        PlanCopy(recipient: "Commissioner", isToPolicingBody: true, sentOn: day, proof: "e-mail"))
                ]))
        #expect(list.checks.allSatisfy { $0.state == .done }, "\(list.checks.filter { $0.state != .done })")
    }

    @Test func `a copy to somebody else doesn't count for the policing body`() throws {
        let day = try #require(Self.day)
        let copy = try #require(PlanCopy(recipient: "County", isToPolicingBody: false, sentOn: day, proof: ""))
        #expect(Self.state(AdoptionChecklist(try Self.plan(), .init(copies: [copy])), "copies") == .open)
    }

    @Test func `what measures leave unsaid is noted and stands in nobody's way`() throws {
        var plan = try Self.plan()
        plan.successMeasures[0].source = "Police monthly return"
        plan.successMeasures[1].baseline = "54%"
        let check = try #require(AdoptionChecklist(plan, .init()).checks.first { $0.kind == .baselines })
        #expect(check.state == .done)
        #expect(check.notes == ["1 of 2 measures don’t say where the figure comes from.", "No measure says by when."])
        plan.successMeasures = []
        #expect(AdoptionChecklist(plan, .init()).checks.first { $0.kind == .baselines }?.notes == [])
    }
}
