package import Proofreading

/// What `check` says of one document: every finding in document order, the claims that were read, and the counts.
package struct CheckReport: Sendable {
    /// The file's name as it is shown.
    package let document: String
    package let findings: [Finding]
    package let claims: [Claim]
    package let source: SourceDocument

    /// Joins what proofreading says of the figures with what is found in the plan's commitments and structure.
    package init(document: String, report: Report, planFindings: [Finding] = [], source: SourceDocument) {
        self.document = document
        self.source = source
        claims = report.claims
        var seen: Set<Finding> = []
        findings = (report.findings + planFindings).enumerated()
            .filter { seen.insert($0.element).inserted }
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element)
    }

    /// Whether anything was found that can't be right: exit status 1.
    package var hasErrors: Bool { findings.contains { $0.severity == .error } }

    package func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

    package func count(_ verdict: Claim.Verdict) -> Int { claims.count { $0.verdict == verdict } }
}
