internal import Proofreading

/// Whether two periods may be set side by side, and why not.
public enum PeriodComparison: String, Sendable, Hashable, CaseIterable {
    /// As long as each other, at the same time of year; February's leap day is allowed for.
    case likeForLike = "like-for-like"
    /// As long as each other, at another time of year: the seasons are in the difference.
    case otherSeason = "other-season"
    /// Of unequal length: only a rate per day can be compared.
    case unequalLength = "unequal-length"
    /// Some days are counted in both.
    case overlapping

    public init(_ earlier: EvidencePeriod, _ later: EvidencePeriod) {
        if earlier.overlaps(later) {
            self = .overlapping
        } else if !Self.areEqual(earlier, later) {
            self = .unequalLength
        } else if (earlier.from.month, earlier.from.day) == (later.from.month, later.from.day) {
            self = .likeForLike
        } else {
            self = .otherSeason
        }
    }

    /// Whether a change may be given as it is, without a rate per day.
    public var allowsPlainChange: Bool { self == .likeForLike || self == .otherSeason }

    /// As many whole months, or, where they aren't whole ones, as many days.
    private static func areEqual(_ one: EvidencePeriod, _ other: EvidencePeriod) -> Bool {
        if let months = one.months, let others = other.months { return months == others }
        return one.days == other.days || one.earlier(years: one.from.year - other.from.year) == other
    }
}
