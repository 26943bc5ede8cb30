internal import Statistics

/// Where a year in progress may end, in the measure's own unit, with the limits that hold four of five such years.
public struct MeasureOutlook: Sendable, Hashable {
    public var likely, low, high: Double

    /// From the year so far and how the year before went on (`YearEndProjection`). Nil where it can't be said: counts that
    /// aren't whole, or none left to come.
    public init?(counted: Double, before: Double, lastYear: Double, dispersion: Double = 1) {
        guard let now = Int(exactly: counted), let same = Int(exactly: before), let all = Int(exactly: lastYear),
            now >= 0, same >= 0, all >= same,
            let projection = try? YearEndProjection(
                priorToDate: same, currentToDate: now, priorRemaining: all - same, dispersion: max(1, dispersion)),
            projection.yearEndHigh < 1e9
        else { return nil }
        likely = projection.yearEnd.rounded()
        low = projection.yearEndLow.rounded()
        high = projection.yearEndHigh.rounded()
    }

    private init(likely: Double, low: Double, high: Double) { (self.likely, self.low, self.high) = (likely, low, high) }

    /// The same for so many people, as a rate for every 1,000.
    public func per1000(of people: Double) -> MeasureOutlook? {
        guard people > 0 else { return nil }
        return MeasureOutlook(
            likely: 1_000 * likely / people, low: 1_000 * low / people, high: 1_000 * high / people)
    }
}
