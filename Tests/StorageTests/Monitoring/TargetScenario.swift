import CommunitySafety
import Storage
import Testing

/// Everything that the store does with targets of success measures.
struct TargetScenario {
    let store: Store

    func run(_ year: PlanYear) async throws {
        let day = Workbench.now.day
        let bases: [TargetBasis] = [
            .unset, .evidence("asb.police"), .action("2.3"), .typed(nil),
            .typed(TypedOutturn(value: 19.5, of: 90, on: day, source: "Log")),
        ]
        let goals: [TargetGoal] = [.better, .change(percent: 5), .value(3), .better, .value(20)]
        try await store.write { transaction in
            for (index, basis) in bases.enumerated() {
                let target = MeasureTarget(
                    kind: .percentage, polarity: .higher, goal: goals[index], baseline: index == 0 ? nil : 26,
                    tolerance: 1, owner: "Council", due: index == 0 ? nil : day, basis: basis)
                let stored = StoredTarget(year: year, address: "m-\(index)", words: "Words", target: target)
                try transaction.keep(stored, over: 0)
                #expect(try transaction.measureTargets(of: year).last == stored)
                #expect(throws: StorageError.staleVersion(table: "measure_target", id: "m-\(index)")) {
                    try transaction.keep(stored, over: 0)
                }
                try transaction.keep(stored, over: 1)
                #expect(try transaction.measureTargets(of: year).last?.version == 2)
            }
            try transaction.removeTarget("m-0", of: year)
            #expect(try transaction.measureTargets(of: year).map(\.address) == ["m-1", "m-2", "m-3", "m-4"])
            try transaction.record(Workbench.event())
        }
    }
}

@Suite struct TargetStorageTests {
    @Test func `targets are kept as they were set, and a stale form is refused`() async throws {
        let store = try await Workbench.memory()
        try await TargetScenario(store: store).run(try #require(PlanYear("2023-24")))
    }
}
