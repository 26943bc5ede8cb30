internal import CommunitySafety
internal import Documents
internal import Proofreading

/// A ranking for other programs: scheme, scores, order and firmness, without anybody's words. Shares are from 0 to 1.
package struct AssessmentExport: Encodable, Sendable {
    package struct Scheme: Encodable, Sendable {
        let key: String
        let version: Int
        let name: String
        let combination: ScoreCombination
        let criteria: [Criterion]
    }

    package struct Criterion: Encodable, Sendable {
        let key: String
        let name: String
        let part: ScoringCriterion.Part?
        let weight: Int
        /// The ends of its scale.
        let lowest: Int
        let highest: Int
    }

    package struct Issue: Encodable, Sendable {
        let key: String
        let name: String
        /// Nil where something isn't known of it.
        let rank: Int?
        let joint: Bool
        let total: Double?
        /// The rank in the assessment before.
        let rankBefore: Int?
        /// By criterion; what isn't known isn't there.
        let scores: [String: StepScore]
        let confidence: [String: ScoreConfidence]
        /// By criterion: what each adds to a weighted sum.
        let adds: [String: Double]
        /// By rank − 1: the share of the weightings that give it that rank.
        let rankShares: [Double]?
        /// Where it would stand if one of its scores were a step different.
        let rankByOneStep: [Int]?
        /// Where an issue without a place would stand, whatever isn't known of it.
        let between: [Int]?
    }

    package struct Switch: Encodable, Sendable {
        let criterion: String
        let current: Double
        let above: Double?
        let leaderAbove: String?
        let below: Double?
        let leaderBelow: String?
    }

    package struct Dropped: Encodable, Sendable {
        let criterion: String
        let leaders: [String]
        /// By issue: the rank without the criterion, where it is another.
        let moved: [String: Int]
    }

    let year: String
    let from: String
    let to: String
    let state: AssessmentState
    let scheme: Scheme
    /// The first first; those without a place last.
    let issues: [Issue]
    /// How many weightings were counted, and into how many parts the weight was divided.
    let weightings: Int
    let parts: Int
    let switches: [Switch]
    let dropped: [Dropped]
    /// What the partners' votes came to; nil until a round of them is closed.
    let votes: VotesExport?

    /// `votes` are those of the same year.
    package init(_ answer: RankIssues.Answer, votes: ShowVotes.Answer? = nil) {
        let (scheme, firmness) = (answer.ranking.table.scheme, answer.firmness)
        (year, state) = (answer.year.name, answer.state)
        (from, to) = (answer.window.from.iso, answer.window.to.iso)
        self.scheme = Scheme(
            key: scheme.key, version: answer.schemeNumber, name: scheme.name, combination: scheme.combination,
            criteria: scheme.criteria.map {
                Criterion(
                    key: $0.key, name: $0.name, part: $0.part, weight: $0.weight, lowest: $0.lowest, highest: $0.highest
                )
            })
        issues = answer.ranking.lines.map { Issue($0, answer) } + answer.ranking.unranked.map { Issue($0, answer) }
        (weightings, parts) = (firmness.vectors, RankingFirmness.steps(criteria: scheme.criteria.count))
        switches = firmness.weightings.map {
            Switch(
                criterion: $0.criterion, current: $0.current, above: $0.up?.weight, leaderAbove: $0.up?.leader,
                below: $0.down?.weight, leaderBelow: $0.down?.leader)
        }
        self.votes = votes.flatMap { VotesExport($0) }
        dropped = firmness.dropped.map { dropped in
            Dropped(
                criterion: dropped.criterion, leaders: dropped.leaders,
                moved: Dictionary(dropped.moved.map { ($0.issue, $0.to) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// One row an issue: key, name, rank, total, the score on each criterion, and the share of the weightings that put it among
    /// the first three.
    package var csv: [UInt8] {
        var writer = CSVWriter(isMarked: true)
        let keys = scheme.criteria.map(\.key)
        writer.append((["key", "name", "rank", "joint", "total"] + keys + ["share_in_top_3"]).map { .plain($0) })
        for issue in issues { writer.append(issue.cells(keys)) }
        return writer.bytes
    }
}

extension AssessmentExport.Issue {
    fileprivate func cells(_ criteria: [String]) -> [CSVWriter.Cell] {
        let top = rankShares.map { String($0.prefix(3).reduce(0, +)) }
        let place: [String] = [rank.map(String.init) ?? "", joint ? "yes" : "no", total.map { String($0) } ?? ""]
        let given = criteria.map { scores[$0]?.words ?? "" }
        return [.plain(key), .words(name)] + (place + given + [top ?? ""]).map { .plain($0) }
    }
}

extension AssessmentExport.Issue {
    fileprivate init(_ line: IssueRanking.Line, _ answer: RankIssues.Answer) {
        let (key, firmness) = (line.issue.key, answer.firmness)
        let steps = firmness.steps.first { $0.issue == key }?.ranks
        self.init(
            key: key, name: line.issue.name, rank: line.rank, joint: line.isJoint, total: line.score.total,
            rankBefore: answer.before?.line(of: key)?.rank, scores: line.issue.scores,
            confidence: (answer.scores[key] ?? [:]).mapValues(\.confidence),
            adds: Dictionary(
                line.score.breakdown.compactMap { part in part.adds.map { (part.criterion, $0) } },
                uniquingKeysWith: { first, _ in first }),
            rankShares: firmness.acceptabilities.first { $0.issue == key }?.shares,
            rankByOneStep: steps.map { [$0.lowerBound, $0.upperBound] }, between: nil)
    }

    fileprivate init(_ line: IssueRanking.Unranked, _ answer: RankIssues.Answer) {
        let key = line.issue.key
        self.init(
            key: key, name: line.issue.name, rank: nil, joint: false, total: nil,
            rankBefore: answer.before?.line(of: key)?.rank, scores: line.issue.scores,
            confidence: (answer.scores[key] ?? [:]).mapValues(\.confidence), adds: [:], rankShares: nil,
            rankByOneStep: nil, between: [line.between.lowerBound, line.between.upperBound])
    }
}
