/// Rules by which small counts are hidden or rounded before they are published.
public enum DisclosureRounding: String, Hashable, Sendable, CaseIterable {
    /// NHS Digital's rule for figures below England: 1 to 7 hidden, the others to the nearest 5; 0 stays (2018).
    case nhs = "nhs_1to7_round5"
    /// The common local rule: 1 to 4 hidden, the others as they are.
    case underFive = "under5_suppressed"
    /// The Office for National Statistics' 10-5 rule: 0 to 9 hidden, the others to the nearest 5.
    case tenFive = "rule_10_5"

    /// What may be printed of a count of 0 or more; nil when it is hidden. The nearest 5 is 5·⌊v/5 + ½⌋.
    public func published(_ count: Int) throws(StatisticsError) -> Int? {
        try Check.counts([count])
        return withholds(count) ? nil : rounded(count)
    }

    /// Whether a count is above 0 and too small to be printed.
    public func isSmall(_ count: Int) -> Bool { count > 0 && withholds(count) }

    /// A count that isn't withheld, as it is printed.
    func rounded(_ count: Int) -> Int { self == .underFive ? count : Self.nearestFive(count) }

    /// The smallest count above 0 that may be printed.
    var firstShown: Int {
        switch self {
        case .nhs: 8
        case .underFive: 5
        case .tenFive: 10
        }
    }

    /// Whether a count is withheld because it is small.
    func withholds(_ count: Int) -> Bool {
        switch self {
        case .nhs, .underFive: (1..<firstShown).contains(count)
        case .tenFive: count < firstShown
        }
    }

    /// The counts that are printed as this one is, for one that isn't withheld.
    func alike(_ count: Int) -> ClosedRange<Int> {
        switch self {
        case .underFive: return count...count
        case .nhs, .tenFive:
            if count < firstShown { return count...count }
            let printed = Self.nearestFive(count)
            return max(firstShown, printed - 2)...(printed + 2)
        }
    }

    /// The smallest count that can be withheld: a rule that always shows zeros tells that what it withholds is none.
    var leastWithheld: Int { self == .tenFive ? 0 : 1 }

    private static func nearestFive(_ count: Int) -> Int {
        let rest = count % 5
        return rest > 2 ? count - rest + 5 : count - rest
    }
}
