import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// A partnership with four actions, asked about on 12 January 2024 unless the clock is moved.
struct RoundDesk {
    let desk: AccessDesk
    let year: PlanYear
    let lead = ServiceDesk.party(.partnerLead, agency: "Merrowshire Fire")

    var context: ServiceContext { desk.context }
    static let q3 = RoundQuarter.q3

    init(opened: Bool = true) async throws {
        desk = try await AccessDesk()
        year = try #require(PlanYear("2023-24"))
        func party(_ name: String) -> ActionParty { ActionParty(printed: name, party: name, guessed: false) }
        func due(_ iso: String) throws -> ByWhen {
            .deadline(printed: "by then", date: try #require(CalendarDate(iso: iso)), precision: .day)
        }
        let plan = Plan(
            title: "Plan", year: year,
            priorities: [Priority(rank: 1, name: "Arson", printed: "Arson", slug: "arson")],
            actions: [
                Action(
                    reference: "1.1", address: "1.1", paragraphs: ["Visit forty homes"], priority: "arson",
                    leads: [party("Merrowshire Fire")], byWhen: try due("2024-03-31")),
                Action(
                    reference: "1.2", address: "1.2", paragraphs: ["Fit letterbox guards"], priority: "arson",
                    leads: [party("Merrowshire Fire")], byWhen: try due("2023-12-31")),
                Action(
                    reference: "1.3", address: "1.3", paragraphs: ["Patrol"], priority: "arson",
                    leads: [party("Merrowshire Police")], byWhen: try due("2024-03-31")),
                Action(
                    reference: "1.4", address: "1.4", paragraphs: ["Talk"], priority: "arson",
                    leads: [party("All partners")]),
            ])
        let (environment, moment) = (context.environment, desk.clock.now)
        try await context.store.write { transaction in
            _ = try transaction.insert(plan, asAt: moment.day, at: moment, ids: environment.ids)
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .planImported, subject: AuditSubject(kind: "test", id: "1"), at: moment,
                    payload: AuditPayload()))
        }
        if opened { try await open() }
    }

    func open(as party: ActingParty = .operator) async throws {
        try await OpenRound(context).run(
            Self.q3, of: year, opens: "2024-01-08", due: "2024-01-19", closes: "2024-01-26", as: party)
    }

    /// Moves the clock on.
    func pass(days: Int) { desk.clock.pass(days * 86_400) }

    /// Whoever holds the link of an agency.
    func bearer(_ name: String) async throws -> ActingParty {
        let client = desk.client
        let opening = try await OpenSignedLink(context).look(token: try await token(name), from: client)
        guard case .open(let bearer) = opening else {
            throw ServiceError.notFound(.link)
        }
        return .link(bearer)
    }

    func token(_ name: String) async throws -> String {
        let links = try await ShowRoundLinks(context).run(Self.q3, of: year, as: .operator)
        return try #require(links.lines.first { $0.name == name }?.token)
    }

    func shown(_ party: ActingParty) async throws -> ShowUpdates.Answer {
        try await ShowUpdates(context).run(as: party)
    }

    @discardableResult
    func answer(
        _ address: String, _ entry: UpdateEntry, as party: ActingParty, seen: Int = 0, key: String? = nil
    ) async throws -> AnswerRound.Outcome {
        let own = try await shown(party).key
        return try await AnswerRound(context).byLink(entry, on: address, .init(key: key ?? own, seen: seen), as: party)
    }

    func form() throws -> AnswerRound.Form { .init(key: try context.updateKey(for: "\(year.name)/q3"), seen: 0) }

    func inside(as party: ActingParty = .operator) async throws -> ShowRound.Inside {
        try await ShowRound(context).inside(Self.q3, of: year, as: party)
    }

    func line(_ address: String) async throws -> RoundLine {
        try #require(try await inside().lines.first { $0.address == address })
    }

    func revision() async throws -> Int { try await context.store.read { try $0.revision() } }

    /// Runs the work and answers what it was refused with.
    static func refusal(_ work: () async throws -> Void) async -> ServiceError? {
        do {
            try await work()
            return nil
        } catch {
            return error as? ServiceError
        }
    }
}
