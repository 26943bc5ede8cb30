import CommunitySafety
import Proofreading
import Testing

@testable import Services

@Suite struct AskedLeadsTests {
    private func register() throws -> PartnershipRegister {
        let records: [(PartnershipKind, String, [PartnershipField: String])] = [
            (.agency, "council", [.name: "Aldmere District Council", .agencyKind: "responsible"]),
            (.agency, "board", [.name: "Merrow Board", .agencyKind: "responsible"]),
            (
                .agency, "trust",
                [.name: "Merrow Trust", .agencyKind: "responsible", .to: "2023-06-30", .successor: "board"]
            ),
            (.post, "officer", [.name: "Officer", .agency: "council"]),
            (.post, "nurse", [.name: "Nurse", .agency: "trust"]),
            (.group, "forum", [.name: "Abuse Forum", .groupKind: "forum", .chair: "officer"]),
            (.group, "health", [.name: "Health Forum", .groupKind: "forum", .chair: "nurse"]),
            (.group, "panel", [.name: "Panel", .groupKind: "panel"]),
        ]
        return PartnershipRegister(
            try records.map { .init(id: $1, record: try PartnershipRecord($0, typed: $2), version: 1) },
            resolutions: [:])
    }

    @Test(arguments: [
        ("Abuse Forum", "Aldmere District Council"), ("Health Forum", "Merrow Board"), ("Panel", "Panel"),
        ("Aldmere District Council", "Aldmere District Council"), ("Somebody else", "Somebody else"),
    ])
    func `a group is asked by the agency of its chair, or whoever follows that agency, others by name`(
        printed: String, asked: String
    ) throws {
        let today = try #require(CalendarDate(iso: "2024-01-15"))
        let lead = ActionParty(printed: printed, party: printed, guessed: false)
        #expect(AskedLeads(try register(), on: today).name(of: lead) == asked)
    }
}
