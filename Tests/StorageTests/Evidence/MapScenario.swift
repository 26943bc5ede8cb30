import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does for maps and pages of places. It begins where ``ReleaseScenario`` ends.
struct MapScenario {
    let store: Store
    let ids: IDSource

    func run() async throws {
        let ids = ids
        try await store.write { transaction in
            let area = try #require(try transaction.area(code: "E07009991"))
            #expect(try transaction.measures(heldBy: [area.number]).contains("asb.council"))
            #expect(try transaction.measures(heldBy: []).isEmpty)
            #expect(try !transaction.hasShapes(ofPartsOf: area.number, kind: .msoa))
            let day = try #require(CalendarDate(year: 2024, month: 1, day: 9))
            let walk = try #require(
                Activity(
                    kind: .safetyWalk, heldOn: day, place: "12 Quay Street", agencyName: "Aldmere District Council"))
            try transaction.insert(walk, id: ids.next(), area: area.number)
            #expect(
                try transaction.deeds(inArea: area.number, limit: 5).map { [$0.heldOn.iso, $0.agencyName] } == [
                    ["2024-01-09", "Aldmere District Council"]
                ])
            try transaction.record(Workbench.event())
        }
    }
}
