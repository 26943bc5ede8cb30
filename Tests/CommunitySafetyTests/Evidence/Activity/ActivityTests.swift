import Proofreading
import Testing

@testable import CommunitySafety

@Suite struct ActivityTests {
    @Test func `every kind counts towards measures of the catalogue`() {
        let known = Set(MeasureCatalogue.measures.map(\.key))
        for kind in ActivityKind.allCases { #expect(Set(kind.measures).isSubset(of: known), "\(kind)") }
        #expect(Set(ActivityKind.allCases.map(\.measure)).count == ActivityKind.allCases.count)
    }

    @Test func `people whom nobody counted aren't none`() {
        let uncounted = ActivityCount(kind: .training, number: 2, people: nil)
        #expect(uncounted.values.map(\.value) == [2, nil])
        #expect(ActivityCount(kind: .training, number: 2, people: 0).values.map(\.value) == [2, 0])
        #expect(ActivityCount(kind: .training, number: 0, people: nil).values.map(\.value) == [0, 0])
        #expect(ActivityCount(kind: .event, number: 3, people: 90).values.map(\.measure) == ["activity.events"])
    }

    @Test func `numbers of people and texts have limits`() throws {
        let day = try #require(CalendarDate(iso: "2024-01-10"))
        #expect(Activity(kind: .event, heldOn: day, people: -1) == nil)
        #expect(Activity(kind: .event, heldOn: day, people: 10_000_001) == nil)
        #expect(Activity(kind: .event, heldOn: day, place: String(repeating: "x", count: 201)) == nil)
        #expect(Activity(kind: .event, heldOn: day, said: String(repeating: "x", count: 4_001)) == nil)
        #expect(Activity(kind: .event, heldOn: day, people: 0)?.people == 0)
    }
}
