package import CommunitySafety
internal import Proofreading
internal import Storage

/// Puts a meeting on a plan's route, or mends what is known of one.
package struct KeepMeeting: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// For those who keep the route. Outcomes are recorded, not kept: what stands of one stays. Throws `invalid` when the
    /// body has no name or papers are due after the meeting.
    package func add(
        _ meeting: RouteMeeting, year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> String {
        try party.require(.keepRoute)
        let meeting = try Self.checked(meeting)
        let environment = context.environment
        return try await context.write { transaction in
            let way = try PlanWay(year, in: transaction)
            let id = environment.ids.next()
            try transaction.insert(meeting, id: id, planID: way.planID)
            try Self.record(meeting, before: nil, id, in: &transaction, environment, party)
            return id.text
        }
    }

    /// `seen` is the row's version as the form carried it; throws `changedMeanwhile` when it is another by now.
    package func change(
        id: String, to meeting: RouteMeeting, year: PlanYear, seen: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.keepRoute)
        let meeting = try Self.checked(meeting)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try PlanWay(year, in: transaction).meeting(id)
            guard stored.version == seen else { throw ServiceError.conflict(.changedMeanwhile) }
            var kept = meeting
            kept.outcome = stored.meeting.outcome
            try transaction.update(stored, to: kept)
            try Self.record(kept, before: stored.meeting, stored.id, in: &transaction, environment, party)
        }
    }

    /// Throws `meetingHasVersion` when something was submitted to it.
    package func remove(id: String, year: PlanYear, as party: ActingParty) async throws(ServiceError) {
        try party.require(.keepRoute)
        let environment = context.environment
        try await context.write { transaction in
            let stored = try PlanWay(year, in: transaction).meeting(id)
            guard stored.planVersionID == nil else { throw ServiceError.conflict(.meetingHasVersion) }
            try transaction.remove(stored)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .meetingRemoved, subject: AuditSubject(kind: "route_meeting", id: id),
                    at: environment.now(), payload: AuditPayload(before: stored.meeting.particulars)))
        }
    }

    private static func checked(_ meeting: RouteMeeting) throws(ServiceError) -> RouteMeeting {
        var meeting = meeting
        meeting.body = Wording.squeezed(meeting.body)
        var problems: [Diagnostic] = []
        if meeting.body.isEmpty {
            problems.append(.form("body", "The meeting has no name.", "Give the body that meets."))
        }
        if let due = meeting.papersDue, due > meeting.date {
            problems.append(
                .form("papers", "Papers are due after the meeting.", "Give a day on or before \(meeting.date.words)."))
        }
        if meeting.body.count > 200 {
            problems.append(.form("body", "The meeting’s name is very long.", "Give it in at most 200 characters."))
        }
        if meeting.decision.count > 10_000 {
            problems.append(.form("decision", "The decision is very long.", "Give it in at most 10,000 characters."))
        }
        if !meeting.link.isEmpty, !meeting.link.hasPrefix("https://"), !meeting.link.hasPrefix("http://") {
            problems.append(.form("link", "The link isn't a web address.", "Begin it with https://."))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return meeting
    }

    private static func record(
        _ meeting: RouteMeeting, before: RouteMeeting?, _ id: RecordID, in transaction: inout Transaction,
        _ environment: ServiceEnvironment, _ party: ActingParty
    ) throws {
        try transaction.record(
            AuditEvent(
                actor: party.auditName, deed: .meetingKept, subject: AuditSubject(kind: "route_meeting", id: id.text),
                at: environment.now(),
                payload: AuditPayload(before: before?.particulars ?? [:], after: meeting.particulars)))
    }
}

extension RouteMeeting {
    /// What the trail says of it.
    var particulars: [String: String] {
        var particulars = ["body": body, "power": power.rawValue, "date": date.iso]
        particulars["papersDue"] = papersDue?.iso
        particulars["startsAt"] = startsAt?.text
        particulars["version"] = version.map(String.init)
        particulars["outcome"] = outcome?.rawValue
        if !minute.isEmpty { particulars["minute"] = minute }
        if !decision.isEmpty { particulars["decision"] = decision }
        return particulars
    }
}
