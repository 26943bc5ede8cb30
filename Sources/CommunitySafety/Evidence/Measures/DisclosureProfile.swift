public import Statistics

/// How small a count of a measure may be printed for everybody. Raw values are stable.
public enum DisclosureProfile: String, Sendable, Hashable, CaseIterable, Codable {
    /// Every number: it counts things, or what the partnership did, never people.
    case open
    /// 1 to 4 are withheld.
    case standard
    /// 1 to 7 are withheld, and others rounded to the nearest 5: what is near to victims.
    case sensitive

    /// The rule by which single counts are withheld and rounded; nil where there is none.
    public var rule: DisclosureRounding? {
        switch self {
        case .open: nil
        case .standard: .underFive
        case .sensitive: .nhs
        }
    }

    /// What may be worked out of a withheld count.
    public var protection: DisclosureProtection { self == .sensitive ? .notKnownSmall : .undetermined }

    /// The one that hides more.
    public func orStricter(_ other: Self) -> Self { rank >= other.rank ? self : other }

    /// Whether it hides at least as much.
    public func isAsStrict(as other: Self) -> Bool { rank >= other.rank }

    /// What a measure starts with, by its key and issue: the least that is allowed, but `standard` for what isn't known to
    /// count things.
    public static func usual(key: String, issue: String) -> Self {
        let least = MeasureLimit.leastProfile(key: key, issue: issue)
        if least == .sensitive { return least }
        let isOpen = openKeys.contains { key.hasPrefix($0) } && key != "activity.people-trained"
        return isOpen ? .open : .standard
    }

    private static let openKeys = ["population.", "activity.", "fly-tipping.", "graffiti."]

    private var rank: Int {
        switch self {
        case .open: 0
        case .standard: 1
        case .sensitive: 2
        }
    }
}
