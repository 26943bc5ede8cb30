package import CommunitySafety
internal import Proofreading
internal import Storage

/// Gives an issue a score on a criterion, each with its reason. What was given before stays on record.
package struct ScoreIssue: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Manager, officers and analysts. A score that is what the evidence suggests is from the figures; any other is judged, and
    /// keeps what was suggested beside it. Without a score what stands is taken back, for the reason where another is typed. `seen` is the number of the latest score when
    /// the form was shown, 0 for none. Throws `invalid`, `conflict(.changedMeanwhile)` where another score came, `notFound`.
    package func run(
        _ typed: TypedScore, seen: Int, issue: String, criterion: String, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.scoreIssues)
        let environment = context.environment
        let context = context
        try await context.write { transaction in
            let reading = try AssessmentReading(year, transaction)
            try reading.requireScoring()
            guard reading.issues.contains(where: { $0.key == issue }),
                let asked = reading.scheme.criterion(criterion)
            else { throw ServiceError.notFound(.record(id: "\(issue) \(criterion)")) }
            guard reading.number(issue, criterion) == seen else {
                throw ServiceError.conflict(.changedMeanwhile)
            }
            try transaction.forgetWorkshopNote(
                on: issue, criterion, by: party.auditName, ofAssessment: reading.stored.id)
            if typed.score.isEmpty {
                return try transaction.takeBack(typed, issue, criterion, reading, party, environment)
            }
            let suggested = try AssessmentSuggestions(transaction, context, reading)
                .suggestion(of: issue, on: asked)
            let score = try typed.read(asked, suggested?.score)
            guard reading.scores[issue]?[criterion] != score else { return }
            try transaction.give(score, issue, criterion, reading, party, environment)
        }
    }

    /// The same people: every suggestion of the evidence for which nobody has given a score yet. Returns how many there were.
    package func takeSuggestions(of year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Int {
        try party.require(.scoreIssues)
        let environment = context.environment
        let context = context
        return try await context.write { transaction in
            let reading = try AssessmentReading(year, transaction)
            try reading.requireScoring()
            let suggested = try AssessmentSuggestions(transaction, context, reading).run()
            var count = 0
            for issue in reading.issues {
                for criterion in reading.scheme.criteria where reading.number(issue.key, criterion.key) == 0 {
                    guard let found = suggested[issue.key]?[criterion.key], let score = found.score else { continue }
                    try transaction.give(
                        CriterionScore(
                            score, .evidence, confidence: found.confidence, rationale: found.workings,
                            suggested: score), issue.key, criterion.key, reading, party, environment)
                    count += 1
                }
            }
            return count
        }
    }
}

extension AssessmentReading {
    /// Throws `conflict` once it is agreed.
    func requireScoring() throws {
        guard stored.state == .scoring else { throw ServiceError.conflict(.assessmentAgreed(stored.year)) }
    }
}

extension TypedScore {
    /// Throws `invalid`.
    fileprivate func read(_ criterion: ScoringCriterion, _ suggested: StepScore?) throws -> CriterionScore {
        var faults: [Diagnostic] = []
        let score = StepScore(reading: score).flatMap { criterion.allows($0) ? $0 : nil }
        if score == nil {
            faults.append(
                .form(
                    "score", "That isn’t a score on the scale of \(criterion.lowest) to \(criterion.highest).",
                    "Choose a step."))
        }
        let confidence = ScoreConfidence(rawValue: confidence)
        if confidence == nil { faults.append(.form("confidence", "It isn’t said how sure this is.", "Choose one.")) }
        let (rationale, dissent) = (Wording.squeezed(rationale), Wording.squeezed(dissent))
        if rationale.isEmpty {
            faults.append(.form("rationale", "A score needs its reason.", "Write a line."))
        }
        for (field, words) in [("rationale", rationale), ("dissent", dissent)]
        where words.count > CriterionScore.longest {
            faults.append(.form(field, "That is longer than \(CriterionScore.longest) characters.", "Shorten it."))
        }
        guard faults.isEmpty, let score, let confidence else { throw ServiceError.invalid(faults) }
        return CriterionScore(
            score, score == suggested ? .evidence : .judged, confidence: confidence, rationale: rationale,
            suggested: suggested, dissent: dissent)
    }
}

extension Transaction {
    /// Adds a score with its entry.
    mutating func give(
        _ score: CriterionScore, _ issue: String, _ criterion: String, _ reading: AssessmentReading,
        _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws {
        try write(score, isStanding: true, issue, criterion, reading, party, environment)
    }

    /// Throws `invalid` where nothing stands and words were typed: they would be lost.
    fileprivate mutating func takeBack(
        _ typed: TypedScore, _ issue: String, _ criterion: String, _ reading: AssessmentReading, _ party: ActingParty,
        _ environment: ServiceEnvironment
    ) throws {
        let (rationale, dissent) = (Wording.squeezed(typed.rationale), Wording.squeezed(typed.dissent))
        guard let standing = reading.scores[issue]?[criterion] else {
            guard rationale.isEmpty, dissent.isEmpty else {
                throw ServiceError.invalid([
                    .form(
                        "score", "A reason needs a score.",
                        "Choose a step. Where nothing is known, take the words out: it is told as a gap.")
                ])
            }
            return
        }
        let reason = rationale.isEmpty ? standing.rationale : String(rationale.prefix(CriterionScore.longest))
        let ended = CriterionScore(
            standing.score, standing.origin, confidence: standing.confidence, rationale: reason,
            suggested: standing.suggested, dissent: standing.dissent)
        try write(ended, isStanding: false, issue, criterion, reading, party, environment)
    }

    private mutating func write(
        _ score: CriterionScore, isStanding: Bool, _ issue: String, _ criterion: String, _ reading: AssessmentReading,
        _ party: ActingParty, _ environment: ServiceEnvironment
    ) throws {
        let number = reading.number(issue, criterion) + 1
        try insert(
            StoredScore(
                assessmentID: reading.stored.id, issue: issue, criterion: criterion, number: number,
                givenBy: party.auditName, givenOn: try today(environment), isStanding: isStanding, score: score))
        try record(
            AuditEvent(
                actor: party.auditName, deed: isStanding ? .scoreGiven : .scoreTakenBack,
                subject: AuditSubject(kind: "assessment", id: reading.stored.id.text), at: environment.now(),
                payload: AuditPayload(after: [
                    "issue": issue, "criterion": criterion, "score": score.score.words, "number": String(number),
                ])))
    }
}
