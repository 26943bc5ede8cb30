import Testing

@testable import CommunitySafety

@Suite struct BilingualPartyTests {
    private static func splitter(_ names: [String], isBilingual: Bool = true) -> PartySplitter {
        let members = names.map { Member(name: $0, kind: .participating) }
        return PartySplitter(PartyDirectory(members: members, isBilingual: isBilingual))
    }

    @Test func `a body unknown in both languages is one body`() {
        let parts = Self.splitter(["Aberwen Council"]).split("Clwb y Glannau / Shore Club; Aberwen Council")
        #expect(parts.map(\.printed) == ["Clwb y Glannau / Shore Club", "Aberwen Council"])
    }

    @Test func `a slash parts two bodies where a plan has one language`() {
        let parts = Self.splitter(["Aberwen Council"], isBilingual: false).split("Shore Club / Rowing Club")
        #expect(parts.map(\.printed) == ["Shore Club", "Rowing Club"])
    }

    @Test func `two members stay two`() {
        let parts = Self.splitter(["Aberwen Council", "Shore Police"]).split("Aberwen Council / Shore Police")
        #expect(parts.map(\.printed) == ["Aberwen Council", "Shore Police"])
    }

    @Test func `either half finds the member`() {
        let directory = PartyDirectory(members: [Member(name: "Shore Police", kind: .responsible)])
        #expect(directory.match("Heddlu'r Glannau / Shore Police").party == "Shore Police")
    }

    @Test(arguments: ["Pawb / All partners", "Pob partner / All partners", "Holl bartneriaid / All partners"])
    func `everybody in two languages is everybody`(printed: String) {
        let match = PartyDirectory(members: []).match(printed)
        #expect(match.isMember && match.party == "All partners")
    }

    @Test(arguments: [
        ("Lighthouse Outreach", "Lighthowze Outreech", false), ("Lighthouse Outreach", "Lighthowze Outreach", true),
        ("Lighthouse Outreach", "Brighthouse Outreach", false),
    ])
    func `a long word with a slip is still the member`(name: String, printed: String, isFound: Bool) {
        #expect(PartyDirectory(members: [Member(name: name, kind: .provider)]).match(printed).isMember == isFound)
    }
}
