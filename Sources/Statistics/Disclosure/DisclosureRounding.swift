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
        return switch self {
        case .nhs: (1...7).contains(count) ? nil : Self.nearestFive(count)
        case .underFive: (1...4).contains(count) ? nil : count
        case .tenFive: count < 10 ? nil : Self.nearestFive(count)
        }
    }

    private static func nearestFive(_ count: Int) -> Int {
        let rest = count % 5
        return rest > 2 ? count - rest + 5 : count - rest
    }
}
