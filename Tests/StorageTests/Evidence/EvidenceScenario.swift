import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does with figures.
struct EvidenceScenario {
    let store: Store

    func run() async throws {
        let store = store
        try await store.write { transaction in
            try transaction.ensureCatalogue()
            try transaction.ensureCatalogue()
            #expect(try transaction.measures().map(\.key) == MeasureCatalogue.measures.map(\.key).sorted())
            #expect(try transaction.sources().map(\.key) == MeasureCatalogue.sources.map(\.key).sorted())
            try Self.places(in: &transaction)
            try Self.figures(in: &transaction)
            try transaction.record(Workbench.event())
        }
    }

    private static func places(in transaction: inout Transaction) throws {
        let district = try #require(Area(code: "E07009991", kind: .district, name: "Aldmere"))
        let ward = try #require(Area(code: "E05009991", kind: .ward, name: "Saltwell"))
        #expect(try transaction.keep(district, number: nil, next: 1) == 1)
        #expect(try transaction.keep(ward, number: nil, next: 2) == 2)
        #expect(try transaction.keep(ward, number: 2, next: 3) == 2)
        try transaction.keepName("Salt Well", ofArea: 2)
        try transaction.keepEdition(2024, ofArea: 2)
        try transaction.keepParent(1, ofArea: 2, vintage: 2024)
        let numbers = try transaction.areaNumbers()
        #expect(numbers["E05009991"] == 2)
        #expect(numbers["E05009992"] == nil)
    }

    private static func figures(in transaction: inout Transaction) throws {
        let areas = try transaction.areaNumbers()
        let period = try #require(EvidencePeriod(year: 2023, month: 4))
        let key = Observation.Key(measure: "asb.police", area: "E07009991", period: period, source: "police-uk")
        let first = try load(53, key, in: &transaction, areas)
        #expect(first.tally == LoadTally(added: 1))
        #expect(try load(53, key, in: &transaction, areas).tally == LoadTally(unchanged: 1))
        let second = try load(90, key, in: &transaction, areas)
        #expect(second.tally == LoadTally(revised: 1))
        #expect(try transaction.standing(key, area: 1)?.value == 90)
        #expect(try transaction.undo(load: second.number, at: Workbench.now, by: "operator"))
        #expect(try !transaction.undo(load: second.number, at: Workbench.now, by: "operator"))
        #expect(try transaction.standing(key, area: 1)?.value == 53)
        #expect(try transaction.load(second.number)?.undoneAt == Workbench.now)
        #expect(try transaction.loads().map(\.number) == [3, 2, 1])
    }

    private static func load(
        _ value: Double, _ key: Observation.Key, in transaction: inout Transaction, _ areas: AreaNumbers
    ) throws -> (number: Int, tally: LoadTally) {
        let number = try transaction.begin(
            NewLoad(kind: "table", name: "asb.csv", digest: "00", madeAt: Workbench.now, madeBy: "operator"))
        let observation = try #require(Observation(key, value: value))
        let tally = try transaction.take([observation, observation], load: number, areas: areas)
        try transaction.end(load: number, tally, report: "{}")
        return (number, tally)
    }
}
