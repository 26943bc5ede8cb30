/// Finds what an offence weighs, whichever of the two spells several codes together.
public struct SeverityLookUp: Sendable {
    private let whole: [OffenceCode: Double]
    /// By a single code that stands in a list of several: nil where two of those differ.
    private let within: [String: Double?]

    public init(_ weights: SeverityWeights) {
        whole = Dictionary(weights.weights.map { ($0.code, $0.days) }, uniquingKeysWith: { first, _ in first })
        let parts = weights.weights.filter { $0.code.parts.count > 1 }.flatMap { weight in
            weight.code.parts.map { ($0, Optional(weight.days)) }
        }
        within = Dictionary(parts, uniquingKeysWith: { $0 == $1 ? $0 : nil })
    }

    /// Days of one such offence: of the code itself, of the list of several that it is in, or, of several counted together, what all of
    /// them weigh alike. Nil where nothing says it.
    public func days(of code: OffenceCode) -> Double? {
        if let days = whole[code] { return days }
        let parts = code.parts.map(days(ofPart:))
        guard let first = parts.first ?? nil, parts.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private func days(ofPart part: String) -> Double? {
        OffenceCode(part).flatMap { whole[$0] } ?? within[part] ?? nil
    }
}
