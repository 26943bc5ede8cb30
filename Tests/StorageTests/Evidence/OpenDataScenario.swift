import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does to give figures out. It begins where ``EvidenceScenario`` ends.
struct OpenDataScenario {
    let store: Store

    func run() async throws {
        try await store.read { reading in
            for audience in [MeasureAudience.everybody, .partnership, .restricted] {
                let keys = try reading.openMeasures(after: "", limit: 1_000, for: audience).map(\.key)
                #expect(keys == keys.sorted())
                #expect(try reading.openMeasure("none.such", for: audience) == nil)
                _ = try reading.openSources(after: "", limit: 10, for: audience)
            }
            let all = try reading.openMeasures(after: "", limit: 1_000, for: .restricted)
            let first = try #require(all.first)
            #expect(try reading.openMeasure(first.key, for: .restricted) == first)
            #expect(
                try reading.openMeasures(after: first.key, limit: 1_000, for: .restricted) == Array(all.dropFirst()))
            try figures(of: first, reading)
            try areas(reading)
        }
    }

    private func figures(of measure: Measure, _ reading: ReadTransaction) throws {
        var figures: [OpenFigure] = []
        try reading.forEachStanding(measure.key, OpenFilter()) {
            figures.append($0)
            return true
        }
        #expect(!figures.isEmpty && Set(figures.map(\.position)).count == figures.count)
        let code = try #require(figures.first?.area.code)
        let place = try #require(try reading.area(code: code))
        var own = 0
        try reading.forEachStanding(measure.key, OpenFilter(area: place.number)) { _ in
            own += 1
            return true
        }
        #expect(own == figures.count { $0.area.code == code })
        #expect(
            try reading.openMeasures(after: "", limit: 1_000, for: .restricted, area: place.number).contains(measure))
    }

    private func areas(_ reading: ReadTransaction) throws {
        let facts = try reading.openAreas()
        #expect(facts.map(\.area.code) == facts.map(\.area.code).sorted())
        let page = try reading.openAreas(after: "", kind: nil, within: nil, isOwn: true, limit: 1_000)
        #expect(page.map(\.area) == facts.map(\.area))
        let district = try reading.openAreas(after: "", kind: .district, within: nil, isOwn: false, limit: 1).first
        let number = try #require(district?.number)
        let within = try reading.openAreas(after: "", kind: .ward, within: number, isOwn: false, limit: 1_000)
        #expect(within.allSatisfy { $0.area.kind == .ward })
        let edged = try reading.areasWithShapes()
        for fact in facts {
            #expect(try reading.openShapes(ofArea: fact.number).isEmpty != edged.contains(fact.number))
        }
    }
}
