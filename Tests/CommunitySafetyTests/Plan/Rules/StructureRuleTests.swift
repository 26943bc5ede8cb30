import CommunitySafety
import Proofreading
import Testing

@Suite struct StructureRuleTests {
    private func plan(order: [Int], headings: [String] = ["Burglary", "Hate Crime", "Road Safety"]) -> PlanExample {
        var plan = PlanExample()
        plan.tables = order.map { ($0, headings[$0], [PlanExample.Row(nil)]) }
        return plan
    }

    @Test func `sections in another order than the ranked list are one finding`() {
        let findings = plan(order: [0, 2, 1]).findings(.structurePriorities)
        #expect(findings.map(\.quote) == ["Hate Crime"])
        #expect(findings.first?.severity == .warning)
        #expect(plan(order: [0, 1, 2]).findings(.structurePriorities).isEmpty)
    }

    @Test func `a list that doesn't rank may stand in any order`() {
        var plan = plan(order: [0, 2, 1])
        plan.introduction = "Our priorities are:"
        #expect(plan.findings(.structurePriorities).isEmpty)
    }

    @Test func `a priority without section and actions is found`() {
        #expect(plan(order: [0, 1]).findings(.structurePriorities).map(\.quote) == ["Road Safety"])
    }

    @Test(arguments: [
        ("Road Safety", false), ("3. Road Safety", false), ("ROAD SAFETY (including cycling)", false),
        ("Priority 3: Road Safety – Actions", false), ("RS", false),
        ("Road Safety & Parking", true), ("Road and Water Safety", true),
    ])
    func `a heading with words that the list lacks has drifted`(heading: String, drifts: Bool) {
        let findings = plan(order: [0, 1, 2], headings: ["Burglary", "Hate Crime", heading]).findings(
            .structurePriorities)
        #expect(findings.isEmpty == !drifts)
    }

    @Test(arguments: [
        ("We agreed four priorities.", true), ("We agreed three priorities.", false),
        ("Two of the three priorities are new.", false), ("Our 3 key priorities", false),
    ])
    func `a count of priorities is held against the list`(text: String, isWrong: Bool) {
        var plan = plan(order: [0, 1, 2])
        plan.paragraphs = [text]
        #expect(plan.findings(.structurePriorities).isEmpty == !isWrong)
    }

    @Test func `only measures without baseline or target are listed`() {
        var plan = plan(order: [0, 1, 2])
        plan.measures = [
            SuccessMeasure(
                text: "Cut burglary (baseline 9; target 8)", heading: "Burglary", baseline: "9", target: "8"),
            SuccessMeasure(text: "Number of staff trained", heading: "Burglary"),
            SuccessMeasure(text: "Raise visits from 12 to 30", heading: "Burglary"),
        ]
        let findings = plan.findings(.structureMeasures).filter { $0.severity == .warning }
        #expect(findings.map(\.quote) == ["- Number of staff trained"])
        #expect(findings.first?.related.isEmpty == true)
    }

    @Test(arguments: [
        ("The QRTF paid for it.", Severity.warning), ("Reports of ASB fell.", .advice),
        ("The Quick Response Task Force (QRTF) paid, and QRTF led.", nil),
        ("THE BOARD MET", nil), ("ADC led the work.", .advice), ("It starts at 7 PM.", nil),
    ])
    func `abbreviations that nobody explains are warned of`(text: String, severity: Severity?) {
        var plan = plan(order: [0, 1, 2])
        plan.paragraphs = [text]
        plan.tables = [(0, "Burglary", [PlanExample.Row(nil, lead: "Merrow Police")])]
        #expect(plan.findings(.structureAbbreviations).map(\.severity) == [severity].compactMap(\.self))
    }

    @Test func `an authority that no action names is advice`() {
        let findings = plan(order: [0]).findings(.structureAuthorities)
        #expect(findings.map(\.quote) == ["Merrow Police"])
        #expect(findings.map(\.severity) == [.advice])
    }

    @Test func `what the law asks for and the plan leaves out is advice`() {
        #expect(plan(order: [0]).findings(.structureHeadings).map(\.severity) == [.advice])
        var whole = plan(order: [0])
        whole.paragraphs = ["We work on reoffending, drugs and serious violence."]
        #expect(whole.findings(.structureHeadings).isEmpty)
    }

    @Test func `a promise made of every priority is held against its actions`() {
        var plan = plan(order: [0, 1])
        plan.paragraphs = ["All priorities include actions around victims."]
        plan.tables[0].rows = [PlanExample.Row(nil, "Visit victims of burglary")]
        #expect(
            plan.findings(.structurePromise).first?.message
                == "“All priorities include actions around victims” doesn't hold throughout: no action of “Hate Crime” seems to be of that kind"
        )
        plan.tables[1].rows = [PlanExample.Row(nil, "Meet victims")]
        #expect(plan.findings(.structurePromise).isEmpty)
    }

    @Test func `a document that is no plan yields nothing`() {
        let document = SourceDocument(
            format: .text, blocks: [Block(kind: .paragraph, text: "The FGHJ met.")], lines: ["The FGHJ met."])
        let reading = PlanReading(
            plan: Plan(title: "", year: PlanYear("2024-25") ?? PlanYear.current), blocks: [], diagnostics: [],
            places: PlanPlaces())
        #expect(PlanProofreader().read(reading, of: document).isEmpty)
    }
}

extension PlanYear {
    fileprivate static var current: PlanYear {
        guard let year = PlanYear(start: 2024) else { preconditionFailure("2024 is a plan year") }
        return year
    }
}
