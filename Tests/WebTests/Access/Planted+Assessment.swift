import CommunitySafety

@testable import Services

extension Planted {
    /// An assessment with a score whose reason holds a word that stands nowhere else.
    func assess() async throws {
        guard let year = PlanYear("2024-25") else { return }
        let issues = IssueCatalogue.all.filter { ["asb", "burglary-and-vehicle-crime"].contains($0.key) }
        try await OpenAssessment(desk).run(year, scheme: "six-criteria", issues: issues, as: .operator)
        var entry = ScoreIssue.Entry()
        (entry.score, entry.confidence, entry.rationale) = ("3", "low", Secret.scored.word)
        try await ScoreIssue(desk).run(entry, issue: "asb", criterion: "harm", of: year, as: .operator)
    }
}
