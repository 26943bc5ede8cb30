package import CommunitySafety
internal import Storage

/// Writes a part of the committee report, with who answers for it; or gives the council's own form of report.
package struct KeepReport: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// For those who keep the route. `seen` is the row's version as the form carried it, 0 for none. Throws
    /// `changedMeanwhile` when somebody was quicker, `notFound` for a part that the form hasn't.
    package func part(
        _ key: String, _ answer: CommitteeReport.Answer, seen: Int, year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepRoute)
        let environment = context.environment
        try await context.write { transaction in
            let way = try PlanWay(year, in: transaction)
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

    /// Manager only: the form of all reports from now on.
    package func template(_ template: ReportTemplate, as party: ActingParty) async throws(ServiceError) {
        try party.require(.adoptPlan)
        let environment = context.environment
        try await context.write { transaction in
            try transaction.keep(template)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .reportTemplateKept,
                    subject: AuditSubject(kind: "report_template", id: "1"), at: environment.now(),
                    payload: AuditPayload(after: ["parts": template.parts.map(\.key).joined(separator: " ")])))
        }
    }
}
