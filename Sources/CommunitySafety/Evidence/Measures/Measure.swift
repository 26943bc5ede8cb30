/// What is counted: how, for whom, and down to how small an area it may be shown.
public struct Measure: Sendable, Hashable {
    /// Lower-case words joined by dots, the issue first: `asb.police`.
    public let key: String
    /// As printed in a heading: "Anti-social behaviour recorded by the police".
    public let name: String
    public let unit: MeasureUnit
    public let polarity: MeasurePolarity
    public let aggregation: MeasureAggregation
    public let basis: MeasureBasis
    public let audience: MeasureAudience
    /// The smallest kind of area that may be shown outside those who load figures.
    public let smallestArea: AreaKind
    /// How small a count may be printed for everybody, as it was chosen; ``protection`` is what holds.
    public let profile: DisclosureProfile
    /// Keys of the measures that a ratio is made from.
    public let numerator: String?
    public let denominator: String?
    /// The community-safety issue that it belongs to, as a lower-case word: `asb`, `domestic-abuse`.
    public let issue: String
    /// What a reader must know before comparing: one or two sentences, or empty.
    public let note: String

    /// Nil for a key that isn't lower-case words joined by dots and hyphens, or without a name.
    public init?(
        key: String, name: String, unit: MeasureUnit = .count, polarity: MeasurePolarity = .neither,
        aggregation: MeasureAggregation = .sum, basis: MeasureBasis = .reported,
        audience: MeasureAudience = .partnership, smallestArea: AreaKind = .ward,
        profile: DisclosureProfile? = nil, numerator: String? = nil, denominator: String? = nil, issue: String = "",
        note: String = ""
    ) {
        guard Self.isKey(key), !name.trimmed.isEmpty else { return nil }
        self.key = key
        self.name = name.trimmed
        self.unit = unit
        self.polarity = polarity
        self.aggregation = aggregation
        self.basis = basis
        self.audience = audience
        self.smallestArea = smallestArea
        self.profile = profile ?? .usual(key: key, issue: issue)
        self.numerator = numerator
        self.denominator = denominator
        self.issue = issue
        self.note = note
    }

    /// The profile that holds: never less strict than its issue allows.
    public var protection: DisclosureProfile {
        profile.orStricter(MeasureLimit.leastProfile(key: key, issue: issue))
    }

    /// Whether everybody may read it: so it was chosen, and its issue allows it.
    public var isForEverybody: Bool {
        audience == .everybody && MeasureLimit(key: key, issue: issue).allows(.everybody)
    }

    /// Whether its figure for an area of this kind may be shown to this audience.
    public func mayBeShown(for area: AreaKind, to audience: MeasureAudience) -> Bool {
        guard audience.allows(self.audience) else { return false }
        return audience == .restricted || area.size >= smallestArea.size
    }

    /// Lower-case letters, digits and hyphens in two to four parts joined by dots, 80 characters at most: a key
    /// has a dot, so that a measure's address is never another page's.
    public static func isKey(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return (2...4).contains(parts.count) && text.utf8.count <= 80
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
            }
    }
}
