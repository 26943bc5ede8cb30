package import CommunitySafety

/// One meeting of a plan's route.
package struct StoredMeeting: Sendable, Hashable {
    package let id: RecordID
    package let planID: RecordID
    package let meeting: RouteMeeting
    /// The version that went to it.
    package let planVersionID: RecordID?
    /// The row's version, for whoever changes it.
    package let version: Int
}

extension Querying {
    /// A plan's meetings in order of their dates.
    package func meetings(of planID: RecordID) throws -> [StoredMeeting] {
        try all("\(StoredMeeting.columns) WHERE route_meeting.plan_id = \(planID) ORDER BY held_on, route_meeting.id") {
            try StoredMeeting($0)
        }
    }

    package func meeting(_ id: RecordID) throws -> StoredMeeting? {
        try first("\(StoredMeeting.columns) WHERE route_meeting.id = \(id)") { try StoredMeeting($0) }
    }

    /// A plan's route.
    package func route(of planID: RecordID) throws -> PlanRoute {
        PlanRoute(try meetings(of: planID).map(\.meeting))
    }
}

extension StoredMeeting {
    static let columns: SQL = """
        SELECT route_meeting.id AS id, route_meeting.plan_id AS plan_id, body, power, held_on, starts_at, papers_due,
            plan_version_id, plan_version.number AS number, outcome, decision, minute, link,
            route_meeting.version AS version
        FROM route_meeting
        LEFT JOIN plan_version ON plan_version.id = route_meeting.plan_version_id
        """

    init(_ row: Row) throws {
        let outcome = try row.optionalText("outcome")
        self.init(
            id: try row.id("id"), planID: try row.id("plan_id"),
            meeting: RouteMeeting(
                body: try row.text("body"), power: try row.choice("power"), date: try row.date("held_on"),
                papersDue: try row.optionalDate("papers_due"), version: try row.optionalInteger("number"),
                outcome: outcome == nil ? nil : try row.choice("outcome"), decision: try row.text("decision"),
                minute: try row.text("minute"), link: try row.text("link"),
                startsAt: try row.optionalText("starts_at").flatMap { ClockTime($0) }),
            planVersionID: try row.optionalID("plan_version_id"), version: try row.integer("version"))
    }
}
