import StatisticsReference
import Testing

/// Every case of the reference file, which independent programs computed.
struct `The reference cases` {
    @Test(arguments: ReferenceMethod.all.keys.sorted())
    func `come out within their tolerance`(_ method: String) throws {
        for result in try SharedCases.byMethod.get()[method] ?? [] {
            #expect(result.passes, "\(result.name): \(result.failure?.sentence ?? "")")
        }
    }

    @Test func `cover every method, and every method of the file is there`() throws {
        let byMethod = try SharedCases.byMethod.get()
        guard !byMethod.isEmpty else {
            #expect(!SharedCases.isForEverybody, "the reference cases are missing: set WATCHWARD_SHARED")
            return
        }
        #expect(Set(byMethod.keys) == Set(ReferenceMethod.all.keys))
        #expect(byMethod.count == 44)
        #expect(byMethod.values.reduce(0) { $0 + $1.count } == 547)
    }
}
