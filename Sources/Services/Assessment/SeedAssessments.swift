internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Fills the demonstration's assessments, each on its day by the ordinary services: made up, of made-up bodies.
struct SeedAssessments {
    let context: ServiceContext
    /// What stands in `Resources/demo`; without `aldmere-assessment.txt` there are none.
    let files: [EvidenceFile]

    static let file = "aldmere-assessment.txt"

    /// Operator only, after the figures.
    func run(as party: ActingParty) async throws(ServiceError) {
        guard let file = files.first(where: { $0.name == Self.file }) else { return }
        let rows = String(decoding: try file.read().bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed } }
        let issues = rows.filter { $0.first == "issue" && $0.count == 6 }.map(Self.issue)
        for row in rows where row.count > 2 {
            guard let year = PlanYear(row[1]) else { continue }
            switch row[0] {
            case "open" where row.count == 5:
                let chosen = row[4].split(separator: " ").compactMap { key in issues.first { $0.key == key } }
                try await OpenAssessment(on(row[2])).run(year, scheme: row[3], issues: chosen, as: party)
                _ = try await ScoreIssue(on(row[2])).takeSuggestions(of: year, as: party)
            case "score" where row.count == 8: try await score(row, year, party)
            case "step", "figures", "came": try await SeedYear(context: context).run(row, year, party)
            case "decide", "explain", "agree": try await decide(row, year, party)
            default: try await SeedVotes(context: context).run(row, year, party)
            }
        }
    }

    private static func issue(_ row: [String]) -> CommunityIssue {
        func list(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }
        return CommunityIssue(
            key: row[1], name: row[2], measures: list(row[3]), heads: list(row[4]),
            themes: row[5].isEmpty ? [] : [row[5]])
    }

    private func decide(_ row: [String], _ year: PlanYear, _ party: ActingParty) async throws(ServiceError) {
        let decide = DecideIssues(on(row[2]))
        var occasion = DecideIssues.Occasion()
        (occasion.decidedBy, occasion.meeting, occasion.on) = ("Aldmere strategy group", "its meeting, item 4", row[2])
        switch (row[0], row.count) {
        case ("decide", 7):
            var entry = DecideIssues.Entry()
            (entry.kind, entry.ledBy, entry.reason, entry.occasion) = (row[4], row[5], row[6], occasion)
            try await decide.decide(entry, issue: row[3], of: year, as: party)
        case ("explain", 5): try await decide.explain(row[4], head: row[3], seen: 0, of: year, as: party)
        case ("agree", 5):
            (occasion.decidedBy, occasion.meeting) = (row[3], row[4])
            try await decide.signOff(occasion, of: year, as: party)
        default: return
        }
    }

    private func score(_ row: [String], _ year: PlanYear, _ party: ActingParty) async throws(ServiceError) {
        let rank = RankIssues(context)
        let seen = try await rank.number(of: row[3], row[4], year, as: party)
        let typed = TypedScore(score: row[5], confidence: row[6], rationale: row[7])
        try await ScoreIssue(on(row[2])).run(
            typed, seen: seen, issue: row[3], criterion: row[4], of: year, as: party)
    }

    /// The partnership on another day.
    private func on(_ iso: String) -> ServiceContext { context.on(iso) }
}

extension ServiceContext {
    /// The partnership on another day, as `2023-11-20`; the same for what isn't one.
    func on(_ iso: String) -> ServiceContext { CalendarDate(iso: iso).map(pinned) ?? self }
}

extension RankIssues {
    /// The number of the latest score, for a form to carry back.
    fileprivate func number(
        of issue: String, _ criterion: String, _ year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Int {
        try party.require(.readAssessment)
        return try await context.read { try AssessmentReading(year, $0).number(issue, criterion) }
    }
}
