import CommunitySafety

@testable import Services

extension Planted {
    /// An assessment with a score whose reason holds a word that stands nowhere else.
    mutating func assess() async throws {
        guard let year = PlanYear("2024-25") else { return }
        let issues = IssueCatalogue.all.filter { ["asb", "burglary-and-vehicle-crime"].contains($0.key) }
        try await OpenAssessment(desk).run(year, scheme: "six-criteria", issues: issues, as: .operator)
        let typed = TypedScore(score: "3", confidence: "low", rationale: Secret.scored.word)
        try await ScoreIssue(desk).run(typed, seen: 0, issue: "asb", criterion: "harm", of: year, as: .operator)
        try await askForVotes(year)
    }

    /// A closed round, and an open one.
    private mutating func askForVotes(_ year: PlanYear) async throws {
        var entry = AskForVotes.Entry()
        (entry.closes, entry.criteria) = ("2024-01-26", ["harm"])
        (entry.agency, entry.voter) = ("Merrowshire Fire", Secret.voter.word)
        try await AskForVotes(desk).open(entry, of: year, as: .operator)
        votes.past = try await links(year)[0]
        try await vote(votes.past)
        try await CloseVotes(desk).close(year, as: .operator)
        entry.agencies = ["Merrowshire Police"]
        try await AskForVotes(desk).open(entry, of: year, as: .operator)
        let links = try await links(year)
        (votes.link, votes.revoked) = (links[0], links[1])
        let key = links[1].dropFirst("/v/".count).prefix { $0 != "." }
        try await ShowVoteLinks(desk).revoke(String(key), of: year, as: .operator)
    }

    /// With a reason that holds a word that stands nowhere else.
    private func vote(_ link: String) async throws {
        let client = Client(address: "192.0.2.1", device: "browser")
        let bearer = try await OpenSignedLink(desk).show(token: String(link.dropFirst("/v/".count)), from: client)
        let form = KeepBallot.Form(key: try await ShowBallot(desk).run(as: .link(bearer)).key, seen: 0)
        try await KeepBallot(desk).run(
            BallotEntry(["harm": "2"], remark: Secret.reason.word), on: "asb", form, as: .link(bearer))
    }

    /// By agency.
    private func links(_ year: PlanYear) async throws -> [String] {
        try await ShowVoteLinks(desk).run(year, as: .operator).lines.compactMap(\.token).map { "/v/" + $0 }
    }
}
