package import CommunitySafety
internal import Storage

/// Begins the assessment that a plan year's priorities will be chosen by.
package struct OpenAssessment: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// The most issues that one assessment holds.
    package static let mostIssues = 200

    /// Manager only. It looks at the October to September that ends before the plan begins. Throws `invalid` where the year has
    /// one, the scheme isn't there, or no issue or an issue twice is named; the issues of the catalogue are known by their keys.
    package func run(
        _ year: PlanYear, scheme key: String, issues: [CommunityIssue], as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepAssessment)
        let issues = try Self.checked(issues)
        let environment = context.environment
        try await context.write { transaction in
            guard try transaction.assessment(of: year) == nil else {
                throw ServiceError.invalid([
                    .form("year", "\(year.name) has an assessment already.", "Go on with that one.")
                ])
            }
            guard let scheme = try transaction.schemeLines().first(where: { $0.scheme.key == key })?.scheme else {
                throw ServiceError.invalid([.form("scheme", "There is no such scheme.", "Choose one from the list.")])
            }
            let number = try transaction.keep(scheme, party, environment)
            let stored = StoredAssessment(
                id: environment.ids.next(), year: year, schemeKey: key, schemeNumber: number,
                window: year.assessmentWindow, openedOn: try transaction.today(environment))
            try transaction.insert(stored)
            for (index, issue) in issues.enumerated() {
                try transaction.insert(issue, at: index + 1, ofAssessment: stored.id)
            }
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .assessmentOpened,
                    subject: AuditSubject(kind: "assessment", id: stored.id.text), at: environment.now(),
                    payload: AuditPayload(after: [
                        "year": year.name, "scheme": "\(key) \(number)", "issues": String(issues.count),
                    ])))
        }
    }

    private static func checked(_ issues: [CommunityIssue]) throws(ServiceError) -> [CommunityIssue] {
        let keys = Set(issues.map(\.key))
        guard !issues.isEmpty, keys.count == issues.count, issues.count <= mostIssues else {
            throw .invalid([
                .form(
                    "issues", "No issue is chosen, one is chosen twice, or there are more than \(mostIssues).",
                    "Choose those that may matter to the district.")
            ])
        }
        guard issues.allSatisfy({ ScoringScheme.isKey($0.key) && !$0.name.isEmpty && $0.name.count <= 120 }) else {
            throw .invalid([.form("issues", "An issue has no name, or a very long one.", "Name it.")])
        }
        return issues
    }
}
