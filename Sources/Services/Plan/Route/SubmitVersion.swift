package import CommunitySafety
internal import Storage

/// Puts a version before a meeting. It goes out as a paper, marked as a draft, and stays as the meeting sees it.
package struct SubmitVersion: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// For those who keep the route. Without a number it is the newest version. Throws `standing` when the version can't go
    /// to a meeting, `meetingHasVersion` when the meeting has one.
    @discardableResult
    package func run(
        number: Int? = nil, toMeeting id: String, year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Int {
        try party.require(.keepRoute)
        let environment = context.environment
        return try await context.write { transaction in
            let way = try PlanWay(year, in: transaction)
            let version = try way.version(number ?? way.newest?.number ?? 0)
            let meeting = try way.meeting(id)
            try way.require(.submit, of: version)
            guard meeting.planVersionID == nil else { throw ServiceError.conflict(.meetingHasVersion) }
            try transaction.freezeFigures(of: version, at: environment.now())
            try transaction.submit(version, to: meeting, at: environment.now())
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .versionSubmitted,
                    subject: AuditSubject(kind: "plan_version", id: version.id.text), at: environment.now(),
                    payload: AuditPayload(
                        after: ["version": String(version.number), "meeting": id, "body": meeting.meeting.body])))
            return version.number
        }
    }
}
