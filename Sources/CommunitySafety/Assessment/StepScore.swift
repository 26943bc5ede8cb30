/// A score on a criterion's scale, in half steps: the middle of an even number of votes lies between two steps.
public struct StepScore: Sendable, Hashable, Comparable, Codable {
    /// Twice the step, 0 or more.
    public let halves: Int

    /// Nil below 0.
    public init?(halves: Int) {
        guard halves >= 0 else { return nil }
        self.halves = halves
    }

    /// A whole step; nil below 0.
    public init?(_ step: Int) { self.init(halves: 2 * step) }

    /// `4` or `3.5`; nil for anything else.
    public init?(reading text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, whole.utf8.count <= 3, whole.utf8.allSatisfy({ (48...57).contains($0) }),
            let step = Int(whole), parts.count == 1 || (parts.count == 2 && (parts[1] == "5" || parts[1] == "0"))
        else { return nil }
        self.init(halves: 2 * step + (parts.count == 2 && parts[1] == "5" ? 1 : 0))
    }

    public var value: Double { Double(halves) / 2 }

    /// `4`, `3.5`.
    public var words: String { halves.isMultiple(of: 2) ? String(halves / 2) : "\(halves / 2).5" }

    /// The middle one of several, halfway between the two in the middle where their number is even; a quarter of a step counts
    /// as the higher half. Nil for none.
    public static func middle(of scores: [StepScore]) -> StepScore? {
        guard !scores.isEmpty else { return nil }
        let sorted = scores.sorted()
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        return StepScore(halves: (low.halves + high.halves + 1) / 2)
    }

    public static func < (left: StepScore, right: StepScore) -> Bool { left.halves < right.halves }

    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer().decode(Double.self)
        guard (0...1_000).contains(value), let score = StepScore(halves: Int((2 * value).rounded())),
            score.value == value
        else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a step or half a step"))
        }
        self = score
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
