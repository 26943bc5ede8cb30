import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does for releases. It begins where ``OwnPlacesScenario`` ends.
struct ReleaseScenario {
    let store: Store
    let ids: IDSource

    func run() async throws {
        let ids = ids
        try await store.write { transaction in
            let period = try #require(EvidencePeriod(year: 2023, month: 5))
            let area = try #require(try transaction.area(code: "E07009991"))
            let key = Observation.Key(
                measure: "asb.council", area: area.area.code, period: period, source: "typed")
            let before = try transaction.releaseStamp()
            for value in [4.0, 3] {
                let number = try transaction.begin(
                    NewLoad(
                        kind: "grid", name: "Typed", digest: "release \(value)", madeAt: Workbench.now,
                        madeBy: "operator"))
                _ = try transaction.take(
                    [try #require(Observation(key, value: value))], load: number,
                    areas: try transaction.areaNumbers())
            }
            #expect(try transaction.releaseStamp() != before)
            let figures = try transaction.placedFigures("asb.council").filter {
                $0.area == area.number && $0.figure.period == period
            }
            let loaded = try transaction.loadedFigures("asb.council", area: area.number)
            #expect(loaded.filter { $0.figure.period == period }.map(\.figure.value).suffix(2) == [4, 3])
            // What stood before a revision is there too.
            #expect(figures.sorted { $0.load < $1.load }.map(\.figure.value) == [4, 3])
            #expect(figures.allSatisfy { $0.until == nil })
            #expect(try transaction.areaNestings().allSatisfy { $0.area != $0.parent })
            try overrides(area, period, in: &transaction, ids)
            try transaction.record(Workbench.event())
        }
    }

    private func overrides(
        _ area: StoredArea, _ period: EvidencePeriod, in transaction: inout Transaction, _ ids: IDSource
    ) throws {
        let id = ids.next()
        try transaction.insertOverride(
            id, measure: "asb.council", area: area.number, period: period, value: 3, reason: "Printed by the council",
            by: "operator", at: Workbench.now)
        #expect(try transaction.overrides(of: "asb.council").map(\.isRemoved) == [false])
        try transaction.setOverrideRemoved(id, at: Workbench.now, version: 1)
        #expect(throws: StorageError.staleVersion(table: "disclosure_override", id: id.text)) {
            try transaction.setOverrideRemoved(id, at: nil, version: 1)
        }
        let kept = try #require(try transaction.overrides(of: "asb.council").first)
        #expect(kept.isRemoved)
        #expect(kept.area == area)
        #expect(kept.period == period)
    }
}
