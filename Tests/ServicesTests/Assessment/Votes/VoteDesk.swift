import CommunitySafety
import Proofreading
import Storage
import Testing

@testable import Services

/// An assessment of three issues by the six criteria, of which harm and value are put to the vote of three agencies until 26 January.
struct VoteDesk {
    let desk: AccessDesk
    let year: PlanYear
    let manager = ServiceDesk.party(.manager)
    let officer = ServiceDesk.party(.officer)

    var context: ServiceContext { desk.context }

    init(asked: Bool = true) async throws {
        desk = try await AccessDesk()
        year = try #require(PlanYear("2024-25"))
        let issues = ["asb", "burglary", "fraud"].compactMap { key in IssueCatalogue.all.first { $0.key == key } }
        try await OpenAssessment(context).run(year, scheme: "six-criteria", issues: issues, as: manager)
        if asked { try await ask() }
    }

    static let agencies = ["Merrowshire Fire", "Merrowshire Police", "Merrowshire Probation"]

    func ask() async throws {
        var entry = AskForVotes.Entry()
        (entry.closes, entry.criteria, entry.agencies) = ("2024-01-26", ["value", "harm"], Self.agencies)
        try await AskForVotes(context).open(entry, of: year, as: manager)
    }

    /// Whoever holds the link of an agency, of the newest round.
    func bearer(_ agency: String) async throws -> ActingParty {
        let lines = try await ShowVoteLinks(context).run(year, as: manager).lines
        let token = try #require(lines.last { $0.agency == agency }?.token)
        return .link(try await OpenSignedLink(context).show(token: token, from: desk.client))
    }

    func shown(_ voter: ActingParty) async throws -> ShowBallot.Answer { try await ShowBallot(context).run(as: voter) }

    /// Harm and value of an issue, by a form that saw what stands.
    @discardableResult
    func vote(_ harm: String, _ value: String, on issue: String, as voter: ActingParty) async throws -> Int {
        let shown = try await shown(voter)
        let seen = shown.lines.first { $0.issue.key == issue }?.number ?? 0
        return try await KeepBallot(context).run(
            .init(["harm": harm, "value": value]), on: issue, .init(key: shown.key, seen: seen), as: voter)
    }

    func pass(days: Int) { desk.clock.pass(days * 86_400) }

    func close() async throws { try await CloseVotes(context).close(year, as: manager) }

    func inside(_ round: Int? = nil) async throws -> ShowVotes.Answer {
        try await ShowVotes(context).run(year, round: round, as: officer)
    }

    static func refusal(_ work: () async throws -> Void) async -> ServiceError? {
        do {
            try await work()
            return nil
        } catch { return error as? ServiceError }
    }
}
