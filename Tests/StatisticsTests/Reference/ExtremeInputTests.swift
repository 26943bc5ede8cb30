import StatisticsReference
import Testing

/// The shared cases with one value at a time made extreme. A trap would end the whole run.
struct `Extreme inputs` {
    private static let extremes: [JSON] = [
        .number(-1), .number(0), .number(0.5), .number(1e6), .number(1e15), .number(1e300), .number(-1e300),
        .number(1e-300),
        .number(.leastNonzeroMagnitude), .number(.nan), .number(.infinity), .null, .text("x"), .list([]), .object([:]),
    ]

    @Test(arguments: ReferenceMethod.all.keys.sorted())
    func `are refused, or give figures that are finite`(_ name: String) throws {
        let method = try #require(ReferenceMethod.all[name])
        for inputs in try SharedCases.inputs.get()[name, default: []].prefix(name == "primitive" ? 60 : 2) {
            for key in inputs.keys.sorted() {
                for value in Self.variants(inputs[key] ?? .null) {
                    guard let got = try? method.run(inputs.merging([key: value]) { $1 }) else { continue }
                    #expect(got.values.allSatisfy(Self.isFinite) || name == "primitive", "\(key): \(value.line)")
                }
            }
        }
    }

    /// The value itself, and within it the first element, made extreme, and a list cut short.
    private static func variants(_ value: JSON) -> [JSON] {
        switch value {
        case .list(let values):
            extremes + [.list(Array(values.dropFirst())), .list(Array(values.prefix(1)))]
                + (values.first.map(variants) ?? []).map { .list([$0] + values.dropFirst()) }
        case .object(let values):
            extremes
                + values.keys.sorted().prefix(3).flatMap { key in
                    variants(values[key] ?? .null).map { .object(values.merging([key: $0]) { $1 }) }
                }
        default: extremes
        }
    }

    private static func isFinite(_ value: JSON) -> Bool {
        switch value {
        case .number(let number): number.isFinite
        case .list(let values): values.allSatisfy(isFinite)
        case .object(let values): values.values.allSatisfy(isFinite)
        case .null, .truth, .text: true
        }
    }
}
