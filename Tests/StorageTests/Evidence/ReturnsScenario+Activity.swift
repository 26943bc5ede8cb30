import CommunitySafety
import Proofreading
import Storage
import Testing

extension ReturnsScenario {
    /// The log of activity, and the figures that are counted from it.
    static func act(_ agency: String, _ ids: IDSource, in transaction: inout Transaction) throws {
        let day = try #require(CalendarDate(iso: "2024-01-10"))
        let id = ids.next()
        let ward = try transaction.areaNumbers()["E05009991"]
        let done = try #require(
            Activity(
                kind: .training, heldOn: day, place: "Hall", area: "E05009991", agency: agency, agencyName: "Fire",
                audience: "Door staff", people: 12, said: "More light", passedTo: "Council", answer: "Yes"))
        try transaction.insert(done, id: id, area: ward)
        let stored = try #require(try transaction.activity(id))
        #expect(stored.activity == done && stored.areaName == "Saltwell")
        try transaction.update(stored, to: done, area: ward)
        try transaction.set(try #require(try transaction.activity(id)), removedAt: Workbench.now)
        #expect(try transaction.activityMonths().isEmpty)
        try transaction.set(try #require(try transaction.activity(id)), removedAt: nil)
        let month = try #require(EvidencePeriod(year: 2024, month: 1))
        #expect(try transaction.activityMonths() == [month])
        let counts = try transaction.activityCounts(in: month)
        #expect(counts.map(\.number) == [1, 0, 0, 0, 0, 0, 0])
        #expect(counts.first?.people == 12)
        try count(month, in: &transaction)
    }

    private static func count(_ month: EvidencePeriod, in transaction: inout Transaction) throws {
        #expect(try transaction.workedArea(named: "aldmere") == "E07009991")
        #expect(try transaction.smallAreas(limit: 5).map(\.code) == ["E05009991"])
        #expect(try transaction.nextAreaNumber() == 3)
        #expect(try transaction.runningLoad(of: .activity, on: Workbench.now.day) == nil)
        let load = try transaction.begin(
            NewLoad(kind: "activity", name: "Log", digest: "", madeAt: Workbench.now, madeBy: "operator"))
        #expect(try transaction.runningLoad(of: .activity, on: Workbench.now.day) == load)
        #expect(try !transaction.hasFigures(of: "activity-log", area: 1))
        let key = Observation.Key(
            measure: "activity.training", area: "E07009991", period: month, source: "activity-log")
        let figure = try #require(Observation(key, value: 1))
        _ = try transaction.take([figure], load: load, areas: try transaction.areaNumbers())
        #expect(try transaction.hasFigures(of: "activity-log", area: 1))
        #expect(try transaction.figureCount(ofLoad: load) == 1)
        try transaction.withdraw(key, area: 1, fromLoad: load)
        #expect(try transaction.figureCount(ofLoad: load) == 0)
    }
}
