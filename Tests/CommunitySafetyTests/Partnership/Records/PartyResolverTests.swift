import CommunitySafety
import Testing

@Suite struct PartyResolverTests {
    private static let council = PartnershipReference(.agency, "council")
    private static let forum = PartnershipReference(.group, "forum")

    private static let meanings: [(String, PrintedLead.Meaning)] = [
        ("Aldmere District Council", .named(council)),
        ("adc", .named(council)),
        ("ADC CSU", .open(likely: nil, partOf: council)),
        ("West Merrow Abuse Forum", .open(likely: forum, partOf: nil)),
        ("Aldmere Distirct Council", .open(likely: council, partOf: nil)),
        ("All partners", .everybody),
        ("ALL PARTNERS", .everybody),
        ("Look Ahead", .open(likely: nil, partOf: nil)),
        ("", .open(likely: nil, partOf: nil)),
    ]

    @Test(arguments: meanings)
    func `printed words lead to whom they name, or to the likely party`(
        printed: String, meaning: PrintedLead.Meaning
    ) throws {
        let register = try SampleRegister.standard().register
        #expect(PartyResolver(register).meaning(of: printed) == meaning)
    }

    @Test func `what somebody said goes before a name`() throws {
        var sample = try SampleRegister.standard()
        sample.resolutions = ["adc": PartnershipReference(.team, "team")]
        let meaning = PartyResolver(sample.register).meaning(of: "ADC")
        #expect(meaning == .resolved(PartnershipReference(.team, "team")))
    }

    @Test func `a name that two parties have stays open`() throws {
        var sample = try SampleRegister.standard()
        try sample.add(.group, "other", [.name: "ADC", .groupKind: "other"])
        #expect(PartyResolver(sample.register).meaning(of: "ADC") == .open(likely: nil, partOf: nil))
    }

    @Test func `the leads of a plan are listed once each, with their actions`() throws {
        func action(_ address: String, _ leads: [String]) -> Action {
            var action = Action(reference: address, address: address, paragraphs: ["Do"], priority: nil)
            action.leads = leads.map { ActionParty(printed: $0, party: $0, guessed: false) }
            return action
        }
        let plan = Plan(
            title: "Plan", year: try #require(PlanYear(start: 2023)),
            actions: [action("1.1", ["ADC", "All partners"]), action("1.2", ["Look Ahead"]), action("1.3", ["ADC"])])
        let leads = PartyResolver(try SampleRegister.standard().register).leads(of: plan)
        #expect(leads.map(\.printed) == ["ADC", "All partners", "Look Ahead"])
        #expect(leads.map(\.actions) == [["1.1", "1.3"], ["1.1"], ["1.2"]])
        #expect(leads.map(\.isOpen) == [false, false, true])
    }
}
