internal import CommunitySafety
internal import Storage

/// An assessment with its scheme, its issues and the scores that stand.
struct AssessmentReading {
    let stored: StoredAssessment
    let scheme: ScoringScheme
    let issues: [CommunityIssue]
    /// The latest of each issue and criterion, taken back or not.
    let latest: [StoredScore]

    /// Throws `notFound` for a year that has none.
    init(_ year: PlanYear, _ reading: some ScoreReading) throws {
        guard let stored = try reading.assessment(of: year),
            let scheme = try reading.scheme(stored.schemeKey, number: stored.schemeNumber)
        else { throw ServiceError.notFound(.record(id: "assessment \(year.name)")) }
        self.stored = stored
        self.scheme = scheme.scheme
        issues = try reading.issues(ofAssessment: stored.id)
        latest = try reading.latestScores(ofAssessment: stored.id)
    }

    /// What stands, by issue and criterion.
    var scores: [String: [String: CriterionScore]] {
        var scores: [String: [String: CriterionScore]] = [:]
        for score in latest where score.isStanding { scores[score.issue, default: [:]][score.criterion] = score.score }
        return scores
    }

    /// The number of the latest score of an issue on a criterion; 0 for none.
    func number(_ issue: String, _ criterion: String) -> Int {
        latest.first { $0.issue == issue && $0.criterion == criterion }?.number ?? 0
    }

    /// What is ranked, by its scheme or the same one with other weights.
    func table(_ scheme: ScoringScheme? = nil) -> ScoreTable {
        let scores = scores
        return ScoreTable(
            scheme ?? self.scheme,
            issues.map { issue in
                ScoreTable.Entry(
                    key: issue.key, name: issue.name, scores: (scores[issue.key] ?? [:]).mapValues(\.score))
            })
    }
}

extension Querying {
    /// The assessments that are being scored, the newest year first: the next is often begun before the one before is agreed.
    func scoredNow() throws -> [StoredAssessment] { try assessments().filter { $0.state == .scoring } }

    /// Those that are worked on: all that are being scored or, where none is, the newest, whose plan is under way.
    func assessmentsInHand() throws -> [StoredAssessment] {
        let open = try scoredNow()
        return open.isEmpty ? Array(try assessments().prefix(1)) : open
    }
}

/// Where scores can be read, while reading or writing.
protocol ScoreReading: Querying {
    func latestScores(ofAssessment id: RecordID) throws -> [StoredScore]
}

extension ReadTransaction: ScoreReading {}
extension Transaction: ScoreReading {}
