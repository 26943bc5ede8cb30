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
        try await CloseVotes(desk).close(year, as: .operator)
        entry.agencies = ["Merrowshire Police"]
        try await AskForVotes(desk).open(entry, of: year, as: .operator)
        let links = try await links(year)
        (votes.link, votes.revoked) = (links[0], links[1])
        let key = links[1].dropFirst("/v/".count).prefix { $0 != "." }
        try await ShowVoteLinks(desk).revoke(String(key), of: year, as: .operator)
    }

    /// By agency.
    private func links(_ year: PlanYear) async throws -> [String] {
        try await ShowVoteLinks(desk).run(year, as: .operator).lines.compactMap(\.token).map { "/v/" + $0 }
    }
}
