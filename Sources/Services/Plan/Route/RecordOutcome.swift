package import CommunitySafety
internal import Proofreading
internal import Storage

/// Records what a meeting made of the version before it.
package struct RecordOutcome: Sendable {
    package let context: ServiceContext

    /// What is recorded.
    package struct Entry: Sendable, Hashable {
        package var outcome: RouteMeeting.Outcome
        package var decision: String
        package var minute: String
        package var link: String

        package init(_ outcome: RouteMeeting.Outcome, decision: String = "", minute: String = "", link: String = "") {
            self.outcome = outcome
            self.decision = decision
            self.minute = minute
            self.link = link
        }
    }

    package init(_ context: ServiceContext) { self.context = context }

    /// For those who keep the route. After *amended* and *referred back* a new draft is opened from the version, unless
    /// a later one stands; its number is answered. Throws `standing` when nothing is awaited of the meeting, `invalid`
    /// when the minute's web address isn't one, or nothing says what was amended.
    package func run(
        _ entry: Entry, meeting id: String, year: PlanYear, seen: Int, as party: ActingParty
    ) async throws(ServiceError) -> Int? {
        try party.require(.keepRoute)
        try Self.check(entry)
        let environment = context.environment
        return try await context.write { transaction in
            let way = try PlanWay(year, in: transaction)
            let stored = try way.meeting(id)
            guard let versionID = stored.planVersionID, stored.meeting.isAwaited,
                let version = way.versions.first(where: { $0.id == versionID })
            else { throw ServiceError.conflict(.standing(.recordOutcome, .isNotAwaited)) }
            guard stored.version == seen else { throw ServiceError.conflict(.changedMeanwhile) }
            try way.require(.recordOutcome, of: version)
            let meeting = Self.recorded(entry, in: stored.meeting)
            try transaction.update(stored, to: meeting)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .outcomeRecorded,
                    subject: AuditSubject(kind: "route_meeting", id: id), at: environment.now(),
                    payload: AuditPayload(before: stored.meeting.particulars, after: meeting.particulars)))
            guard entry.outcome.needsNewVersion, way.newest?.id == version.id else { return nil }
            let reason = Self.reason(meeting)
            return try transaction.openDraft(from: version, reason: reason, environment, party).number
        }
    }

    private static func check(_ entry: Entry) throws(ServiceError) {
        var problems: [Diagnostic] = []
        if entry.outcome.needsNewVersion, Wording.squeezed(entry.decision).isEmpty {
            problems.append(
                .form("decision", "Nothing says what the meeting wants changed.", "Give the minute's words."))
        }
        if !entry.link.isEmpty, !entry.link.hasPrefix("https://"), !entry.link.hasPrefix("http://") {
            problems.append(.form("link", "The link isn't a web address.", "Begin it with https://."))
        }
        if entry.decision.count > 10_000 {
            problems.append(.form("decision", "The decision is very long.", "Give it in at most 10,000 characters."))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    private static func recorded(_ entry: Entry, in meeting: RouteMeeting) -> RouteMeeting {
        var meeting = meeting
        meeting.outcome = entry.outcome
        meeting.decision = entry.decision
        meeting.minute = Wording.squeezed(entry.minute)
        meeting.link = entry.link
        return meeting
    }

    /// Why the new draft is made: what the meeting wants.
    private static func reason(_ meeting: RouteMeeting) -> String {
        let verb = meeting.outcome == .amended ? "Amended by" : "Referred back by"
        return "\(verb) \(meeting.body), \(meeting.date.words): \(Wording.squeezed(meeting.decision))"
    }
}
