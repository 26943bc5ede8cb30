package import CommunitySafety
internal import Storage

/// Writes a part of the committee report, with who answers for it; or gives the council's own form of report.
package struct KeepReport: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// For those who keep the route. `seen` is the row's version as the form carried it, 0 for none. Throws
    /// `changedMeanwhile` when somebody was quicker, `notFound` for a part that the form hasn't, `reportDecided` once the plan
    /// is adopted and no amendment of it is being drafted.
    package func part(
        _ key: String, _ answer: CommitteeReport.Answer, seen: Int, year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepRoute)
        guard answer.words.utf8.count <= Self.longest else {
            throw .invalid([.form("words", "The part is too long.", "Put what is long into a paper of its own.")])
        }
        let environment = context.environment
        try await context.write { transaction in
            let way = try PlanWay(year, in: transaction)
            try way.requireOpenReport()
            let template = try transaction.reportTemplate() ?? .standard
            guard template.parts.contains(where: { $0.key == key && $0.isWritten }) else {
                throw ServiceError.notFound(.reportPart(key: key))
            }
            try transaction.keep(answer, part: key, planID: way.planID, seen: seen)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .reportPartKept,
                    subject: AuditSubject(kind: "plan", id: way.planID.text), at: environment.now(),
                    payload: AuditPayload(
                        after: ["part": key, "signed": answer.signOff?.words ?? ""].filter { !$0.value.isEmpty })))
        }
    }

    /// The most bytes of one part.
    private static let longest = 200_000

    /// Manager only: the form of all reports from now on. `seen` is the version of the form that the writer saw, 0 while the
    /// council had given none; nil writes over whatever stands. Throws `changedMeanwhile` when somebody was quicker,
    /// `invalid` for a part without a heading and for what is too long to print.
    package func template(
        _ template: ReportTemplate, seen: Int? = nil, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.adoptPlan)
        let faults = template.faults
        guard faults.isEmpty else { throw .invalid(faults) }
        let environment = context.environment
        try await context.write { transaction in
            if let seen, try transaction.reportTemplateVersion() != seen {
                throw ServiceError.conflict(.changedMeanwhile)
            }
            let left = (try transaction.reportTemplate()?.parts ?? []).filter { part in
                part.isOwn && !template.parts.contains { $0.key == part.key }
            }
            try transaction.keep(template)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .reportTemplateKept,
                    subject: AuditSubject(kind: "report_template", id: "1"), at: environment.now(),
                    payload: AuditPayload(
                        before: Dictionary(left.map { ($0.key, $0.recorded) }, uniquingKeysWith: { first, _ in first }),
                        after: ["parts": template.parts.map(\.key).joined(separator: " ")])))
        }
    }
}
