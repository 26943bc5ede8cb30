import StatisticsReference
import Testing

struct `A comparison with what is expected` {
    private static let expected: [String: JSON] = [
        "a": .number(100), "b": .text("x"), "c": .null, "d": .list([.number(1)]), "e": .object(["f": .truth(true)]),
    ]
    private static let comparison = Comparison(tolerance: .init(rel: 1e-9, abs: 1e-10))

    private func wrong(_ changes: [String: JSON]) -> [String] {
        Self.comparison.differences(Self.expected.merging(changes) { $1 }, Self.expected).map(\.path)
    }

    @Test func `takes numbers within the tolerance and keys that aren't expected`() {
        #expect(wrong([:]).isEmpty)
        #expect(wrong(["a": .number(100.000_000_05), "g": .number(1)]).isEmpty)
    }

    @Test(arguments: [
        ("a", JSON.number(100.000_000_2)), ("a", .number(.nan)), ("a", .number(.infinity)), ("a", .null),
        ("a", .text("100")), ("b", .text("y")), ("b", .truth(true)), ("c", .number(0)), ("c", .truth(false)),
        ("d", .list([])), ("d", .list([.number(1), .number(1)])), ("e", .object([:])),
        ("e", .object(["f": .truth(true), "g": .null])),
    ])
    func `sees everything else`(_ key: String, _ got: JSON) {
        #expect(wrong([key: got]) == [key])
    }

    @Test func `names the place within lists and objects, and sees a key that is missing, even for null`() {
        #expect(wrong(["d": .list([.number(2)])]) == ["d[0]"])
        #expect(wrong(["e": .object(["f": .truth(false)])]) == ["e.f"])
        #expect(Self.comparison.differences([:], Self.expected).map(\.path) == ["a", "b", "c", "d", "e"])
    }

    @Test func `takes no number for an expected infinity`() {
        let comparison = Comparison(tolerance: .init())
        #expect(comparison.differences(["a": .number(5)], ["a": .number(.infinity)]).count == 1)
    }
}
