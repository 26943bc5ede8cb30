import CommunitySafety
import Testing

struct `The catalogue of measures` {
    @Test func `holds what is shipped, each under a key of its own`() {
        let keys = MeasureCatalogue.measures.map(\.key)
        #expect(keys.count == 62)
        #expect(Set(keys).count == keys.count)
        #expect(MeasureCatalogue.sources.count == 7)
    }

    @Test(arguments: ["prevent.channel", "exploitation.modern-slavery", "exploitation.children"])
    func `never shows the public what points at few people`(_ key: String) throws {
        let measure = try #require(MeasureCatalogue.measures.first { $0.key == key })
        for kind in AreaKind.allCases { #expect(!measure.mayBeShown(for: kind, to: .everybody)) }
    }

    @Test(arguments: ["domestic-abuse.police", "stalking.police", "stalking.recorded", "sexual.recorded"])
    func `shows what happens at home for districts only`(_ key: String) throws {
        let measure = try #require(MeasureCatalogue.measures.first { $0.key == key })
        #expect(!measure.mayBeShown(for: .ward, to: .everybody))
        #expect(!measure.mayBeShown(for: .lsoa, to: .partnership))
        #expect(measure.mayBeShown(for: .district, to: .everybody))
    }
}
