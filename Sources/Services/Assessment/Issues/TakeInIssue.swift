package import CommunitySafety
internal import Storage

/// Takes another issue into an assessment that is being scored.
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
            return Answer(
                year: year, state: stored.state, issues: issues,
                others: try reading.offeredIssues().filter { !held.contains($0.key) },
                mayTakeIn: party.may(.keepAssessment) && stored.state == .scoring)
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
}
