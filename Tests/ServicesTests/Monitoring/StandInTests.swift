import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

@Suite struct StandInTests {
    private let officer = ServiceDesk.party(.officer)

    private func add(
        _ desk: RoundDesk, _ name: String = "Deputy", email: String = "deputy@fire.example",
        from: String = "2024-01-20",
        to: String = "2024-02-02", as party: ActingParty? = nil
    ) async throws {
        try await StandInForLead(desk.context).add(
            name, email: email, for: "Merrowshire Fire", from: from, to: to, .q3, of: desk.year, as: party ?? officer)
    }

    private func standIn(_ desk: RoundDesk, on iso: String) async throws -> String? {
        let day = try #require(CalendarDate(iso: iso))
        return try await desk.context.store.read { try $0.standIn(for: "Merrowshire Fire", on: day)?.name }
    }

    @Test(arguments: [
        ("2024-01-19", nil), ("2024-01-20", "Deputy"), ("2024-02-02", "Deputy"), ("2024-02-03", String?.none),
    ])
    func `the duty passes for the days that were said`(iso: String, name: String?) async throws {
        let desk = try await RoundDesk()
        try await add(desk)
        #expect(try await standIn(desk, on: iso) == name)
    }

    @Test func `it stands beside the lead's link, and ends when somebody is back`() async throws {
        let desk = try await RoundDesk()
        try await add(desk)
        let links = try await ShowRoundLinks(desk.context).run(.q3, of: desk.year, as: officer)
        let own = try #require(links.lines.first { $0.name == "Merrowshire Fire" }?.standIns.first)
        #expect(own.email == "deputy@fire.example")
        #expect(links.lines.first { $0.name == "Merrowshire Police" }?.standIns.isEmpty == true)
        try await StandInForLead(desk.context).end(own.key, as: officer)
        #expect(try await standIn(desk, on: "2024-01-25") == nil)
        await #expect(throws: ServiceError.notFound(.record(id: own.key))) {
            try await StandInForLead(desk.context).end(own.key, as: officer)
        }
    }

    @Test func `mail goes to whoever stands in, in those days only`() throws {
        let days = try ["2024-01-20", "2024-02-02", "2024-02-03"].map { try #require(CalendarDate(iso: $0)) }
        let standIn = StoredStandIn(
            id: .key("1"), party: "Merrowshire Fire", from: days[0], to: days[1], madeBy: "operator", name: "Deputy",
            email: "Deputy@fire.example")
        func address(_ party: String, _ day: CalendarDate) -> String? {
            MailDirectory(PartnershipRegister([], resolutions: [:]), members: [], standIns: [standIn], on: day)
                .addressee(of: party)?.address
        }
        #expect(address("Merrowshire Fire", days[0]) == "deputy@fire.example")
        #expect(address("Merrowshire Fire", days[2]) == nil)
        #expect(address("Merrowshire Police", days[0]) == nil)
    }

    @Test func `what can't be is refused, and so is whoever may not, and nothing is written`() async throws {
        let desk = try await RoundDesk()
        let before = try await desk.revision()
        let wrong: [() async throws -> Void] = [
            { try await add(desk, "") }, { try await add(desk, email: "nobody") },
            { try await add(desk, from: "2024-02-03") }, { try await add(desk, from: "2023-12-01", to: "2023-12-20") },
            { try await add(desk, to: "soon") }, { try await add(desk, as: desk.lead) },
            { try await add(desk, as: .public) },
        ]
        for attempt in wrong { #expect(await RoundDesk.refusal(attempt) != nil) }
        #expect(try await desk.revision() == before)
    }
}
