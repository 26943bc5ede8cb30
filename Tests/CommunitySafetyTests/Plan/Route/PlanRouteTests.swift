import CommunitySafety
import Proofreading
import Testing

@Suite struct PlanRouteTests {
    private static func meeting(
        _ body: String, _ day: String, _ version: Int? = nil, _ outcome: RouteMeeting.Outcome? = nil
    ) throws -> RouteMeeting {
        RouteMeeting(
            body: body, power: body == "Cabinet" ? .decides : .advises, date: try #require(CalendarDate(iso: day)),
            version: version, outcome: outcome)
    }

    @Test func `meetings stand in order of their dates`() throws {
        let route = PlanRoute([try Self.meeting("Cabinet", "2024-03-14"), try Self.meeting("Group", "2024-01-30")])
        #expect(route.meetings.map(\.body) == ["Group", "Cabinet"])
    }

    @Test(
        arguments: [
            ("Group", nil, VersionStanding.Passage.awaited), ("Group", .noted, .noted),
            ("Group", .agreed, .recommended),
            ("Group", .amended, .amended), ("Group", .referredBack, .referredBack), ("Cabinet", nil, .awaited),
            ("Cabinet", .noted, .noted), ("Cabinet", .agreed, .decided), ("Cabinet", .amended, .amended),
            ("Cabinet", .referredBack, .referredBack),
        ] as [(String, RouteMeeting.Outcome?, VersionStanding.Passage)])
    func `what a meeting made of a version is where it stands`(
        body: String, outcome: RouteMeeting.Outcome?, passage: VersionStanding.Passage
    ) throws {
        let route = PlanRoute([try Self.meeting(body, "2024-03-14", 3, outcome)])
        #expect(route.passage(ofVersion: 3, madeFrom: 2) == passage)
        #expect(route.passage(ofVersion: 9, madeFrom: nil) == .none)
    }

    @Test func `what was decided stays decided when somebody notes it later, and not when it is referred back`() throws
    {
        let decided = try Self.meeting("Cabinet", "2024-03-14", 3, .agreed)
        let noted = PlanRoute([decided, try Self.meeting("Group", "2024-03-20", 3, .noted)])
        #expect(noted.passage(ofVersion: 3, madeFrom: nil) == .decided)
        #expect(noted.decision(onVersion: 3, madeFrom: nil)?.body == "Cabinet")
        let back = PlanRoute([decided, try Self.meeting("Council", "2024-03-20", 3, .referredBack)])
        #expect(back.passage(ofVersion: 3, madeFrom: nil) == .referredBack)
        #expect(back.decision(onVersion: 3, madeFrom: nil) == nil)
    }

    @Test func `a version made from one that the deciding body amended may be adopted under that decision`() throws {
        let route = PlanRoute([try Self.meeting("Cabinet", "2024-03-14", 3, .amended)])
        #expect(route.passage(ofVersion: 4, madeFrom: 3) == .carriesAmendment)
        #expect(route.decision(onVersion: 4, madeFrom: 3)?.outcome == .amended)
        #expect(route.passage(ofVersion: 5, madeFrom: 4) == .none)
        let advisers = PlanRoute([try Self.meeting("Scrutiny", "2024-03-01", 3, .amended)])
        #expect(advisers.passage(ofVersion: 4, madeFrom: 3) == .none, "a body that advises decides nothing")
    }

    @Test func `the next meeting is the first that has had no paper`() throws {
        let day = try #require(CalendarDate(iso: "2024-01-15"))
        let route = PlanRoute([
            try Self.meeting("Group", "2023-12-05", 1, .noted), try Self.meeting("Missed", "2024-01-10"),
            try Self.meeting("Group", "2024-01-30", 2), try Self.meeting("Scrutiny", "2024-02-20"),
        ])
        #expect(route.next(from: day)?.body == "Scrutiny")
    }
}
