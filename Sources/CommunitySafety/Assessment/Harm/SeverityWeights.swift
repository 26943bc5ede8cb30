internal import Proofreading

/// What one offence of each kind weighs, in days of sentence: an edition of a list that the partnership loaded.
///
/// Watchward ships none: the published numbers differ between sources, so that each edition is named with where it comes from.
public struct SeverityWeights: Sendable, Hashable, Codable {
    public struct Weight: Sendable, Hashable, Codable {
        public let code: OffenceCode
        public let description: String
        /// 0 or more.
        public let days: Double

        public init(_ code: OffenceCode, _ description: String, days: Double) {
            self.code = code
            self.description = description
            self.days = days
        }
    }

    /// As the office that published it calls it: "March 2026".
    public let edition: String
    /// Whose list it is, as it is cited.
    public let source: String
    /// Each code once.
    public let weights: [Weight]

    /// Nil without an edition, a source or a weight, with one that is longer than ``longest``, and where a code comes twice or weighs less
    /// than nothing.
    public init?(edition: String, source: String, weights: [Weight]) {
        let (edition, source) = (Wording.squeezed(edition), Wording.squeezed(source))
        guard !edition.isEmpty, !source.isEmpty, edition.count <= Self.longestEdition,
            source.count <= Self.longestSource,
            !weights.isEmpty, weights.allSatisfy({ $0.days >= 0 && $0.days <= Self.mostDays }),
            Set(weights.map(\.code)).count == weights.count
        else { return nil }
        self.edition = edition
        self.source = source
        self.weights = weights
    }

    /// The most characters of an edition and of a source.
    public static let longestEdition = 40
    public static let longestSource = 70
    /// No sentence is longer than a thousand years.
    public static let mostDays = 365_250.0

    /// How it is cited in a sentence.
    public var citation: String { "\(source), \(edition)" }
}
