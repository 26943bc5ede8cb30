import CommunitySafety
import Proofreading
import Testing

@Suite struct AgencyRuleTests {
    static let members = [
        Member(name: "Aldmere District Council", aliases: ["ADC"], kind: .responsible),
        Member(name: "Merrow Valley Police", aliases: ["Police"], kind: .responsible),
        Member(name: "Merrow Valley Fire and Rescue Service", kind: .responsible),
        Member(name: "Merrow Probation Service", kind: .responsible),
        Member(name: "MCC Social Services", kind: .cooperating),
        Member(name: "Larkfield Women's Aid", kind: .participating),
        Member(name: "Cyngor Aur / Aur Council", kind: .participating),
    ]

    private func findings(_ leads: String..., members: [Member] = Self.members) -> [Finding] {
        var plan = PlanExample(leads.enumerated().map { PlanExample.Row("1.\($0 + 1)", lead: $1) })
        plan.members = members
        return plan.findings(.actionsAgency)
    }

    @Test(arguments: [
        "Aldmere District Council", "ADC", "Police", "Merrow Valley Fire & Rescue Service", "MV Police",
        "Merrow Probation", "Probation", "Fire and Rescue",
        "MVP", "Larkfield Womens Aid", "Aur Council", "All partners", "the Police", "Aldmere DC",
        "Pob partner / All partners", "",
    ])
    func `members are known under their other names`(lead: String) {
        #expect(findings(lead).isEmpty)
    }

    @Test(arguments: [
        "Merrow Valley Rescue Team", "Hopeline", "VRU", "Brightside Trust", "Serious Crime & Tactical Group",
        "Merrow Town Council", "MCC Commissioned Service",
    ])
    func `bodies that aren't in the list are warned of`(lead: String) {
        let findings = findings("ADC", lead, lead)
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings.first?.quote == lead)
        #expect(findings.first?.related.count == 1)
    }

    @Test(arguments: [
        "CSU", "PCSOs", "Schools", "Youth Groups", "Housing Assoc", "Town centre manager", "ADC Direct Services",
        "Police SCD", "MCC Wardens",
        "Parish councils", "PCSO Vulnerable Adults", "Aldmere District Council Licensing",
        "Merrow Valley Police Rural Team", "Probation team", "local charities",
    ])
    func `teams, posts and kinds of body are advice at most`(lead: String) {
        #expect(findings(lead).allSatisfy { $0.severity == .advice })
    }

    @Test func `a slip in a member's name is put right`() {
        let findings = findings("Aldmere Distrct Council")
        #expect(findings.map(\.suggestion) == ["Aldmere District Council"])
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test func `one body under three names is one finding`() {
        let findings = findings("WM Domestic Abuse Forum", "West Merrow DA Forum", "West Merrow Domestic Abuse Forum")
        #expect(findings.count == 1)
        #expect(findings.first?.related.count == 2)
        #expect(findings.first?.message.contains("3 names") == true)
    }

    @Test func `without a membership list nothing is said`() {
        #expect(findings("Hopeline", members: []).isEmpty)
    }

    @Test(arguments: [
        ("NHS Merrow CCG", 2021, false), ("NHS Merrow CCG", 2023, true), ("Merrow CRC Ltd", 2023, true),
        ("Merrow ICB", 2023, false),
    ])
    func `an abolished body is advice from the year after its end`(name: String, year: Int, isGone: Bool) {
        var plan = PlanExample([.init("1.1")])
        plan.year = year
        plan.members.append(Member(name: name, kind: .responsible))
        #expect(plan.findings(.actionsAgency).map(\.severity) == (isGone ? [.advice] : []))
    }

    @Test(arguments: [
        ("The Chanel Panel met. We thank the Channel Panel. Channel Panel members came.", "Chanel Panel"),
        ("Larkfield Womens Aid and Larkfield Women's Aid spoke.", nil),
        ("East Ward and West Ward; Market Street and Markets Street.", nil),
        ("Stanton Road and Stenton Road were patrolled.", nil), ("The County Park and the Country Park are open.", nil),
    ])
    func `names one letter apart are slips only within a word`(text: String, slip: String?) {
        var plan = PlanExample([.init("1.1")])
        plan.paragraphs = [text]
        #expect(plan.findings(.actionsAgency).map(\.quote) == [slip].compactMap(\.self))
    }
}
