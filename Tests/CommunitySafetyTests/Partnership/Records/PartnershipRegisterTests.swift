import CommunitySafety
import Proofreading
import Testing

/// A small partnership to ask.
struct SampleRegister {
    var entries: [PartnershipRegister.Entry] = []
    var resolutions: [String: PartnershipReference] = [:]

    /// A council with a team, posts and their holders; a clinical commissioning group and the board that followed it; a
    /// forum with a chair and one without.
    static func standard() throws -> SampleRegister {
        var sample = SampleRegister()
        try sample.add(
            .agency, "council", [.name: "Aldmere District Council", .shortNames: "ADC", .agencyKind: "responsible"])
        try sample.add(
            .agency, "icb", [.name: "Merrow Integrated Care Board", .agencyKind: "responsible", .from: "2022-07-01"])
        try sample.add(
            .agency, "ccg",
            [
                .name: "Merrow Clinical Commissioning Group", .agencyKind: "responsible", .to: "2022-06-30",
                .successor: "icb",
            ])
        try sample.add(.team, "team", [.name: "Community Safety Team", .agency: "council"])
        try sample.add(.post, "head", [.name: "Head of Safety", .agency: "council", .answersFor: "agency"])
        try sample.add(.post, "officer", [.name: "Officer", .agency: "council", .team: "team", .answersFor: "team"])
        try sample.add(.post, "nurse", [.name: "Chief Nurse", .agency: "icb", .answersFor: "agency"])
        try sample.add(.holding, "h1", [.post: "head", .person: "Ros Ferriby", .to: "2023-12-31"])
        try sample.add(.holding, "h2", [.post: "head", .person: "Dan Ashby", .from: "2024-01-01"])
        try sample.add(
            .group, "forum", [.name: "West Merrow Domestic Abuse Forum", .groupKind: "forum", .chair: "officer"])
        try sample.add(.group, "panel", [.name: "Panel", .groupKind: "panel", .parent: "forum"])
        return sample
    }

    mutating func add(_ kind: PartnershipKind, _ id: String, _ typed: [PartnershipField: String]) throws {
        entries.append(.init(id: id, record: try PartnershipRecord(kind, typed: typed), version: 1))
    }

    static func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    var register: PartnershipRegister { PartnershipRegister(entries, resolutions: resolutions) }
}

@Suite struct PartnershipRegisterTests {
    typealias Typed = [PartnershipField: String]

    private static let wrong: [(PartnershipKind, String?, Typed, PartnershipProblem)] = [
        (.agency, nil, [.name: "ALDMERE district council", .agencyKind: "provider"], .init(.name, .nameTaken)),
        (.team, nil, [.name: "Team", .agency: "nobody"], .init(.agency, .noSuchRecord)),
        (.agency, "icb", [.name: "Board", .agencyKind: "responsible", .successor: "ccg"], .init(.successor, .loops)),
        (.agency, "icb", [.name: "Board", .agencyKind: "responsible", .successor: "icb"], .init(.successor, .loops)),
        (.group, "forum", [.name: "Forum", .groupKind: "forum", .parent: "panel"], .init(.parent, .loops)),
        (
            .post, nil, [.name: "Director", .agency: "council", .answersFor: "agency"],
            .init(.answersFor, .answersAlready("Head of Safety"))
        ),
        (.post, nil, [.name: "Nurse", .agency: "icb", .team: "team"], .init(.team, .otherAgency)),
        (.holding, nil, [.post: "head", .person: "Ada Brook", .from: "2024-02-01"], .init(.from, .heldAlready)),
    ]

    @Test(arguments: wrong)
    func `a record that doesn't fit beside the others is told so`(
        kind: PartnershipKind, id: String?, typed: Typed, problem: PartnershipProblem
    ) throws {
        let register = try SampleRegister.standard().register
        #expect(register.problems(of: try PartnershipRecord(kind, typed: typed), id: id) == [problem])
    }

    private static let right: [(PartnershipKind, String?, Typed)] = [
        (.agency, "council", [.name: "Aldmere District Council", .agencyKind: "responsible"]),
        (.team, nil, [.name: "Community Safety Team", .agency: "icb"]),
        (.holding, nil, [.post: "officer", .person: "Ada Brook"]),
    ]

    @Test(arguments: right)
    func `a record that fits is let pass`(kind: PartnershipKind, id: String?, typed: Typed) throws {
        let register = try SampleRegister.standard().register
        #expect(register.problems(of: try PartnershipRecord(kind, typed: typed), id: id).isEmpty)
    }

    @Test func `an address of a service for people at risk isn't kept as a contact either`() throws {
        var sample = try SampleRegister.standard()
        try sample.add(.service, "refuge", [.name: "Refuge", .offers: "A bed", .isRefuge: "yes"])
        let typed: Typed = [.subject: "services:refuge", .contactKind: "postcode", .value: "AL1 1AA"]
        let contact = try PartnershipRecord(.contact, typed: typed)
        #expect(sample.register.problems(of: contact, id: nil) == [.init(.contactKind, .addressOfRefuge)])
    }

    @Test(arguments: [("2022-06-30", "ccg"), ("2022-07-01", "icb"), ("2024-01-15", "icb")])
    func `an agency's work goes on with its successor from the day after its last`(on: String, id: String) throws {
        #expect(try SampleRegister.standard().register.successor(of: "ccg", on: try SampleRegister.day(on))?.id == id)
    }

    private static let answers: [(PartnershipReference, String, String?, String?, String?, [PartyAnswer.Gap])] = [
        (.init(.agency, "council"), "2024-01-15", "council", "head", "Dan Ashby", []),
        (.init(.agency, "council"), "2023-12-31", "council", "head", "Ros Ferriby", []),
        (.init(.team, "team"), "2024-01-15", "council", "officer", nil, [.holder]),
        (.init(.post, "head"), "2024-01-15", "council", "head", "Dan Ashby", []),
        (.init(.group, "forum"), "2024-01-15", "council", "officer", nil, [.holder]),
        (.init(.group, "panel"), "2024-01-15", nil, nil, nil, [.agency, .post]),
        (.init(.agency, "ccg"), "2024-01-15", "ccg", "nurse", nil, [.holder]),
        (.init(.group, "nobody"), "2024-01-15", nil, nil, nil, [.unresolved]),
    ]

    @Test(arguments: answers)
    func `a party leads to one accountable agency and one person, or to what is missing`(
        party: PartnershipReference, on: String, agency: String?, post: String?, person: String?,
        gaps: [PartyAnswer.Gap]
    ) throws {
        let answer = try SampleRegister.standard().register.answer(for: party, on: try SampleRegister.day(on))
        #expect(answer.agency?.id == agency)
        #expect(answer.post?.id == post)
        #expect(answer.person == person)
        #expect(answer.gaps == gaps)
    }

    @Test func `an agency that has ended stays accountable, and its successor is named`() throws {
        let answer = try SampleRegister.standard().register
            .answer(for: PartnershipReference(.agency, "ccg"), on: try SampleRegister.day("2024-01-15"))
        #expect(answer.successor?.id == "icb")
    }
}
