package import CommunitySafety
internal import Storage

/// Takes another issue into an assessment that is being scored, or out of it again while nothing was said of it.
package struct TakeInIssue: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let state: AssessmentState
        /// In its order, as they were called when they were taken in.
        package let issues: [CommunityIssue]
        /// What could be taken in besides.
        package let others: [CommunityIssue]
        package let mayTakeIn: Bool
        /// Keys of those that whoever looks may take out again.
        package let removable: Set<String>
    }

    /// Those inside. Throws `notFound` for a year without an assessment.
    package func list(of year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readAssessment)
        return try await context.read { reading in
            guard let stored = try reading.assessment(of: year) else {
                throw ServiceError.notFound(.record(id: "assessment \(year.name)"))
            }
            let issues = try reading.issues(ofAssessment: stored.id)
            let held = Set(issues.map(\.key))
            let mayTakeIn = party.may(.keepAssessment) && stored.state == .scoring
            let spoken = mayTakeIn && issues.count > 1 ? try Self.spokenOf(stored, reading) : held
            return Answer(
                year: year, state: stored.state, issues: issues,
                others: try reading.offeredIssues().filter { !held.contains($0.key) },
                mayTakeIn: mayTakeIn, removable: held.subtracting(spoken))
        }
    }

    /// Manager only: it stands last, without a score. Throws `invalid` for one that isn't offered or is there already, `conflict` once
    /// the assessment is agreed, `notFound`.
    package func run(_ key: String, in year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepAssessment)
        let environment = context.environment
        try await context.write { transaction in
            guard let stored = try transaction.assessment(of: year) else {
                throw ServiceError.notFound(.record(id: "assessment \(year.name)"))
            }
            guard stored.state == .scoring else { throw ServiceError.conflict(.assessmentAgreed(year)) }
            let issues = try transaction.issues(ofAssessment: stored.id)
            guard let issue = try transaction.offeredIssues().first(where: { $0.key == key }),
                !issues.contains(where: { $0.key == key }), issues.count < OpenAssessment.mostIssues
            else {
                throw ServiceError.invalid([
                    .form("issue", "That issue isn’t there, or is in the assessment already.", "Choose from the list.")
                ])
            }
            let last = try transaction.lastIssuePosition(ofAssessment: stored.id)
            try transaction.insert(issue, at: last + 1, ofAssessment: stored.id)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .issueTakenIn,
                    subject: AuditSubject(kind: "assessment", id: stored.id.text), at: environment.now(),
                    payload: AuditPayload(after: ["issue": key, "name": issue.name])))
        }
    }

    /// Manager only: takes an issue out that nobody has scored, voted on, decided or asked figures for, as one that was taken in by
    /// mistake; of any other it is decided that it is no priority. Throws `invalid`, `conflict` once the assessment is agreed,
    /// `notFound`.
    package func takeOut(_ key: String, of year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepAssessment)
        let environment = context.environment
        try await context.write { transaction in
            guard let stored = try transaction.assessment(of: year),
                let issue = try transaction.issues(ofAssessment: stored.id).first(where: { $0.key == key })
            else { throw ServiceError.notFound(.record(id: key)) }
            guard stored.state == .scoring else { throw ServiceError.conflict(.assessmentAgreed(year)) }
            guard try transaction.issues(ofAssessment: stored.id).count > 1,
                try !Self.spokenOf(stored, transaction).contains(key)
            else {
                throw ServiceError.invalid([
                    .form(
                        "issues", "“\(issue.name)” has scores, votes, a decision or a request, or is the only one.",
                        "Decide that it is no priority instead.")
                ])
            }
            try transaction.removeIssue(key, ofAssessment: stored.id)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .issueTakenOut,
                    subject: AuditSubject(kind: "assessment", id: stored.id.text), at: environment.now(),
                    payload: AuditPayload(after: ["issue": key, "name": issue.name])))
        }
    }

    /// Keys of the issues of which anything is on record.
    private static func spokenOf(_ stored: StoredAssessment, _ reading: some ScoreReading & Unsealing) throws -> Set<
        String
    > {
        let id = stored.id
        var keys = Set(try reading.latestScores(ofAssessment: id).map(\.issue))
        keys.formUnion(try reading.decisions(IssueDecision.self, about: .issue, ofAssessment: id).map(\.key))
        keys.formUnion(try reading.dataRequests(ofAssessment: id).map(\.issue))
        for round in try reading.ballotRounds(ofAssessment: id) {
            keys.formUnion(try reading.latestVotes(ofBallotRound: round.id).map(\.issue))
        }
        return keys
    }
}
