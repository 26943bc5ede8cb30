/// What a published figure counts: the same fact in two tables has the same name.
public struct FactName: Hashable, Comparable, Sendable {
    /// As the caller writes them; no part is read.
    public let measure, area, period, breakdown: String
    /// Worked out once: names are looked up far more often than they are made.
    private let digest: Int

    /// `breakdown` is what the measure is split by here, such as "victims under 18"; empty for none.
    public init(measure: String, area: String, period: String, breakdown: String = "") {
        (self.measure, self.area, self.period, self.breakdown) = (measure, area, period, breakdown)
        var hasher = Hasher()
        hasher.combine(area)
        hasher.combine(period)
        hasher.combine(measure)
        hasher.combine(breakdown)
        digest = hasher.finalize()
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(digest) }

    public static func == (first: Self, second: Self) -> Bool {
        first.digest == second.digest && first.area == second.area && first.period == second.period
            && first.measure == second.measure && first.breakdown == second.breakdown
    }

    /// By measure, then area, period and breakdown: of equally good choices the gate withholds the first.
    public static func < (first: Self, second: Self) -> Bool {
        if first.measure != second.measure { return first.measure < second.measure }
        if first.area != second.area { return first.area < second.area }
        if first.period != second.period { return first.period < second.period }
        return first.breakdown < second.breakdown
    }
}
