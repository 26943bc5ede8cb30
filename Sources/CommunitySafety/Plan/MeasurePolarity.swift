/// Which way a success measure should go. Raw values are stable: they stand in the store and in histories.
public enum MeasurePolarity: String, Sendable, Hashable, Codable, CaseIterable {
    case lower, higher
    /// A figure to be watched, such as reports of something that is rarely reported.
    case neither

    /// As it is printed.
    public var words: String {
        switch self {
        case .lower: "Lower is better"
        case .higher: "Higher is better"
        case .neither: "Neither way is better"
        }
    }

    /// The one whose words these are, without regard to case.
    public init?(words: String) {
        guard let found = Self.allCases.first(where: { Wording.key($0.words) == Wording.key(words) }) else {
            return nil
        }
        self = found
    }
}
