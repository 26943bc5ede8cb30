internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What was decided about an assessment, as it stands.
struct DecisionReading {
    let assessment: AssessmentReading
    let issues: [String: StoredDecision<IssueDecision>]
    let heads: [String: StoredDecision<String>]
    let signOff: AssessmentSignOff?
    let amendments: [AssessmentAmendment]
    /// The last day for votes, while partners can still give them.
    let votesClose: CalendarDate?

    init(_ year: PlanYear, _ reading: some ScoreReading) throws {
        assessment = try AssessmentReading(year, reading)
        let id = assessment.stored.id
        issues = Self.latest(try reading.decisions(IssueDecision.self, about: .issue, ofAssessment: id))
        heads = Self.latest(try reading.decisions(String.self, about: .head, ofAssessment: id))
        signOff = try reading.decisions(AssessmentSignOff.self, about: .signOff, ofAssessment: id).last?.body
        amendments = try reading.decisions(AssessmentAmendment.self, about: .amendment, ofAssessment: id).map(\.body)
        votesClose = try reading.ballotRounds(ofAssessment: id).last?.round.openUntil
    }

    /// Tells two states of it apart: whatever is scored, weighed, taken in or decided in between changes it.
    var stand: String {
        let scores = assessment.latest.reduce(0) { $0 + $1.number }
        let decided = issues.values.reduce(0) { $0 + $1.number } + heads.values.reduce(0) { $0 + $1.number }
        return [assessment.stored.schemeNumber, assessment.issues.count, scores, decided].map(String.init)
            .joined(separator: "-")
    }

    private static func latest<Body>(_ stored: [StoredDecision<Body>]) -> [String: StoredDecision<Body>] {
        Dictionary(stored.map { ($0.key, $0) }, uniquingKeysWith: { _, later in later })
    }

    var decisions: AssessmentDecisions {
        AssessmentDecisions(
            issues: assessment.issues, decisions: issues.mapValues(\.body),
            headReasons: heads.mapValues(\.body).filter { !$0.value.isEmpty }, votesClose: votesClose)
    }
}
