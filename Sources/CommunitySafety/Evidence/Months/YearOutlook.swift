internal import Proofreading
internal import Statistics

/// Where a year in progress may end, if it goes on as the year before did.
///
/// Source of the rule: projection from the year so far and how the year before went on, with limits that hold four of five
/// such years (`YearEndProjection`).
public struct YearOutlook: Sendable, Hashable {
    /// The year in progress, and the part of it that is held.
    public let year, soFar: EvidencePeriod
    /// What was counted in the part that is held, in the same months of the year before, and in all of that year.
    public let counted, countedBefore, lastYear: Int
    /// What the whole year may come to, in whole numbers.
    public let likely, low, high: Int
    /// How much more the months vary than separate events would; 1 where too few months are held to say.
    public let dispersion: Double

    /// The months in order, one after another, the last with a value being the last that is held. `yearStart` is the month in
    /// which the year begins. Nil at the end of a year, and where a month of this year or of the year before has no value.
    init?(_ months: [MonthlyRun.Given], counts: [Int?], yearStart: Int) {
        guard let last = counts.lastIndex(where: { $0 != nil }) else { return nil }
        let held = (months[last].period.from.month - yearStart + 12) % 12 + 1
        let first = last - held + 1
        guard held < 12, first >= 12 else { return nil }
        let before = Array(counts[(first - 12)..<first].compactMap(\.self))
        let now = Array(counts[first...last].compactMap(\.self))
        guard before.count == 12, now.count == held,
            let year = EvidencePeriod(from: months[first].period, months: 12),
            let soFar = EvidencePeriod(from: months[first].period, months: held)
        else { return nil }
        let toDate = before.prefix(held).reduce(0, +)
        let dispersion = Self.dispersion(Array(counts[max(0, last - 23)...last]))
        guard
            let projection = try? YearEndProjection(
                priorToDate: toDate, currentToDate: now.reduce(0, +),
                priorRemaining: before.suffix(12 - held).reduce(0, +), dispersion: dispersion),
            projection.yearEndHigh < 1e9
        else { return nil }
        (self.year, self.soFar, self.dispersion) = (year, soFar, dispersion)
        (counted, countedBefore, lastYear) = (now.reduce(0, +), toDate, before.reduce(0, +))
        likely = Int(projection.yearEnd.rounded())
        low = Int(projection.yearEndLow.rounded())
        high = Int(projection.yearEndHigh.rounded())
    }

    /// Of the newest twelve months and the twelve before; 1 where they aren't all held, or nothing was counted in one.
    public static func dispersion(_ counts: [Int?]) -> Double {
        let held = counts.compactMap(\.self)
        guard held.count == 24 else { return 1 }
        let test = try? QuasiPoisson(before: Array(held.prefix(12)), after: Array(held.suffix(12)))
        return test?.flooredDispersion ?? 1
    }
}
