package import CommunitySafety
internal import Proofreading
internal import Storage

/// Reminds agencies of figures that they were asked for, by the plan of reminders that rounds have. Run twice on a day it writes
/// nothing the second time.
package struct ChaseFigures: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// So long after their day figures are reminded of by themselves.
    private static let days = 42

    /// Manager, officers and analysts: a reminder of everything that is waited for, today. Nil where mail isn't set up, else how many
    /// messages were written. Throws `conflict(.assessmentAgreed)`, `notFound`.
    package func nudge(_ year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Int? {
        try party.require(.scoreIssues)
        let environment = context.environment
        return try await context.write { transaction in
            let reading = try AssessmentYearReading(year, transaction)
            guard reading.stored.state == .scoring else { throw ServiceError.conflict(.assessmentAgreed(year)) }
            guard try transaction.writesMail() else { return nil }
            let today = try transaction.today(environment)
            var count = 0
            for request in reading.waiting {
                let kind: MessageKind = today > request.dueOn ? .after : .nudge
                count += try transaction.writeFigureMail(
                    kind, "asked on \(today.iso)", to: [request], reading.stored, environment
                ).messages
            }
            if count > 0 { try transaction.recordChase(count, reading.stored, by: party, environment) }
            return count
        }
    }

    /// What is due today of each assessment that is being scored, by the program itself: by day only (from 7 to 19 o'clock UTC), and not in the
    /// demonstration, where visitors do it.
    package func runAll() async throws(ServiceError) {
        let environment = context.environment
        let hour = Int(environment.now().milliseconds / 3_600_000 % 24)
        guard (7..<19).contains(hour) else { return }
        let isDue = try await context.read { reading in
            guard try reading.partnership()?.demonstrationDate == nil, try reading.mailSettings() != nil else {
                return false
            }
            return try reading.scoredNow().contains { stored in
                try reading.dataRequests(ofAssessment: stored.id).contains { $0.state == .asked }
            }
        }
        guard isDue else { return }
        try await context.write { transaction in
            for stored in try transaction.scoredNow() { try transaction.chase(stored, within: Self.days, environment) }
        }
    }
}

extension Transaction {
    fileprivate mutating func chase(
        _ assessment: StoredAssessment, within days: Int, _ environment: ServiceEnvironment
    ) throws {
        let today = try today(environment)
        let plan = try mailSettings()?.reminders ?? ReminderPlan()
        var count = 0
        for request in try dataRequests(ofAssessment: assessment.id) where request.state == .asked {
            // Whoever couldn't be told when they were asked is told now.
            count += try writeFigureMail(.notice, "asked", to: [request], assessment, environment).messages
            guard let last = request.dueOn.adding(days: days),
                let window = RoundWindow(opens: min(request.askedOn, request.dueOn), due: request.dueOn, closes: last)
            else { continue }
            for kind in plan.due(on: today, window) where kind != .escalation {
                let written = try writeFigureMail(kind, request.dueOn.iso, to: [request], assessment, environment)
                count += written.messages
            }
        }
        if count > 0 { try recordChase(count, assessment, by: .operator, environment) }
    }

    fileprivate mutating func recordChase(
        _ count: Int, _ assessment: StoredAssessment, by party: ActingParty, _ environment: ServiceEnvironment
    ) throws {
        try record(
            AuditEvent(
                actor: party.auditName, deed: .mailWritten,
                subject: AuditSubject(kind: "assessment", id: assessment.id.text), at: environment.now(),
                payload: AuditPayload(after: ["figures": String(count)])))
    }
}
