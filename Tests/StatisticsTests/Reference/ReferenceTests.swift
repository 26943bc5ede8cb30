import Testing

/// Every case of the reference file, which independent programs computed.
struct `The reference cases` {
    @Test(arguments: Adapters.all.keys.sorted())
    func `come out within their tolerance`(_ method: String) throws {
        let cases = try ReferenceCase.byMethod.get()[method] ?? []
        let adapter = try #require(Adapters.all[method])
        for reference in cases {
            let wrong: [String]
            do {
                let got = try adapter(Inputs(values: reference.inputs)).mapValues(\.json)
                wrong = Comparison(tolerance: reference.tolerance).differences(got, reference.expected)
            } catch {
                wrong = ["refused: \(error)"]
            }
            #expect(wrong.isEmpty, "\(reference.name): \(wrong.count) wrong; \(wrong.first ?? "")")
        }
    }

    /// Methods of the file that nothing here computes yet; named, so that none is passed over in silence.
    static let notYet: Set<String> = []

    @Test func `cover every method of the file, but for those named`() throws {
        let methods = Set(try ReferenceCase.byMethod.get().keys)
        guard !methods.isEmpty else {
            #expect(!ReferenceCase.isForEverybody, "the reference cases are missing: set WATCHWARD_SHARED")
            return
        }
        #expect(methods.subtracting(Adapters.all.keys) == Self.notYet)
        #expect(methods.isSuperset(of: Adapters.all.keys))
    }

    @Test func `a comparison sees a wrong number, a wrong word, a null, a missing key and a short list`() {
        let comparison = Comparison(tolerance: .init(rel: 1e-9, abs: 1e-10))
        let expected: [String: JSON] = ["a": .number(100), "b": .text("x"), "c": .null, "d": .list([.number(1)])]
        #expect(comparison.differences(expected, expected).isEmpty)
        #expect(
            comparison.differences(
                ["a": .number(100.000_000_05), "b": .text("x"), "c": .null, "d": .list([.number(1)])], expected
            ).isEmpty)
        #expect(
            comparison.differences(
                ["a": .number(100.000_000_2), "b": .text("x"), "c": .null, "d": .list([.number(1)])], expected
            ).count == 1)
        #expect(
            comparison.differences(["a": .number(.nan), "b": .text("y"), "c": .number(0), "d": .list([])], expected)
                .count == 4)
        #expect(comparison.differences([:], expected).count == 4)
    }
}
