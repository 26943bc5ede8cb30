import CommunitySafety
import Proofreading
import Storage
import Testing

/// What the store does with severity weights, offences by code and measures of what residents said.
struct HarmScenario {
    let store: Store

    func run() async throws {
        try await weights()
        try await codes()
        try await asked()
    }

    private func weights() async throws {
        let code = try #require(OffenceCode("8N"))
        let editions = try ["First", "Second"].map { name in
            try #require(
                SeverityWeights(
                    edition: name, source: "Made up",
                    weights: [SeverityWeights.Weight(code, "Assault", days: name == "First" ? 10 : 12.5)]))
        }
        let day = Workbench.now.day
        try await store.write { transaction in
            #expect(try transaction.severityEditions().isEmpty && transaction.severityWeights() == nil)
            for (index, weights) in editions.enumerated() {
                let stored = StoredWeights(
                    number: index + 1, weights: weights, fileName: "w.csv", digest: "00", loadedBy: "operator",
                    loadedOn: day)
                try transaction.insert(stored, weights)
            }
            #expect(try transaction.severityWeights() == editions[1])
            try transaction.takeBack(severityWeights: 2, by: "operator", on: day, version: 1)
            #expect(try transaction.severityWeights() == editions[0])
            #expect(try transaction.severityEditions().map(\.isStanding) == [false, true])
            #expect(throws: StorageError.staleVersion(table: "severity_weights", id: "2")) {
                try transaction.takeBack(severityWeights: 2, by: nil, on: nil, version: 1)
            }
            try transaction.takeBack(severityWeights: 2, by: nil, on: nil, version: 2)
            #expect(try transaction.severityEditions().map(\.version) == [3, 1])
            #expect(try transaction.severityWeights()?.edition == "Second")
            try transaction.record(Workbench.event())
        }
    }

    private func codes() async throws {
        let month = try #require(EvidencePeriod(year: 2023, month: 4))
        let days = try #require(DateRange(from: month.from, to: month.to))
        try await store.write { transaction in
            try transaction.ensureCatalogue()
            let area = try transaction.nextAreaNumber()
            let place = try #require(Area(code: "E22099991", kind: .partnership, name: "Harmdale"))
            _ = try transaction.keep(place, number: nil, next: area)
            for value in [3.0, 5] {
                let number = try transaction.begin(
                    NewLoad(
                        kind: "recordedCrime", name: "prc.csv", digest: "00", madeAt: Workbench.now, madeBy: "operator")
                )
                let figures = ["", "code 8N", "women"].compactMap { part in
                    Observation(
                        Observation.Key(
                            measure: "violence.recorded", area: place.code, period: month, breakdown: part,
                            source: "partner"), value: value)
                }
                _ = try transaction.take(figures, load: number, areas: try transaction.areaNumbers())
            }
            let found = try transaction.offenceCodes("violence.recorded", area: area, within: days)
            #expect(found.map(\.part) == ["code 8N"] && found.map(\.value) == [5])
            #expect(try transaction.offenceCodes("violence.recorded", area: area + 1, within: days).isEmpty)
            try transaction.record(Workbench.event())
        }
    }

    private func asked() async throws {
        let answered = try #require(Measure(key: "own.answered", name: "Answered", unit: .people))
        try await store.write { transaction in
            try transaction.insert(answered)
            for basis in MeasureBasis.allCases {
                let measure = try #require(
                    Measure(
                        key: "own.\(basis.rawValue)", name: "Said so", unit: .people, basis: basis,
                        denominator: answered.key))
                try transaction.insert(measure)
                #expect(try transaction.measure(measure.key) == measure)
            }
            let changed = try #require(
                Measure(key: answered.key, name: "Answered", unit: .people, basis: .askedMeeting))
            try transaction.update(changed, version: 1)
            #expect(try transaction.measure(answered.key)?.basis == .askedMeeting)
            try transaction.record(Workbench.event())
        }
    }
}

@Suite struct HarmStorageTests {
    @Test func `weights, offences by code and what residents said are kept as they were given`() async throws {
        try await HarmScenario(store: try await Workbench.memory()).run()
    }
}
