/// The E-test of two Poisson rates (Krishnamoorthy and Thomson, 2004).
///
/// p is the chance, under one common rate, of a statistic at least as far from 0; a cell that ties with what was seen
/// counts. The cost is the spread of one count times the logarithm of the other's.
public struct ETest: Sendable {
    /// Signed, in standard errors; nil when both counts are 0.
    public let statistic: Double?
    /// Two-sided.
    public let p: Double

    /// Any counts that a `CountPair` holds; both 0 give a p of 1.
    public init(_ counts: CountPair) {
        let (later, earlier) = (counts.laterExposure, counts.earlierExposure)
        guard counts.total > 0 else {
            (statistic, p) = (nil, 1)
            return
        }
        let seen = Self.statistic(Double(counts.later), Double(counts.earlier), later, earlier)
        let rate = Double(counts.total) / (later + earlier)
        let rows = CountSpread(mean: rate * later)
        let columns = CountSpread(mean: rate * earlier)
        let least = abs(seen) * (1 - 1e-12)
        let sum = rows.range.reduce(0.0) { sum, i in
            sum + rows[i] * Self.beyond(least, columns) { Self.statistic(Double(i), Double($0), later, earlier) }
        }
        statistic = seen
        p = min(1, least == 0 ? sum - rows[0] * columns[0] : sum)
    }

    /// The chance of the columns whose statistic is at least `least` from 0; it falls as the column's count rises.
    private static func beyond(_ least: Double, _ columns: CountSpread, _ statistic: (Int) -> Double) -> Double {
        let firstBelow = columns.first { statistic($0) < least }
        let firstFar = max(firstBelow, columns.first { statistic($0) <= -least })
        return columns.below(firstBelow) + columns.from(firstFar)
    }

    /// The difference of two rates in standard errors; 0 where both counts are 0.
    private static func statistic(_ x: Double, _ y: Double, _ t: Double, _ s: Double) -> Double {
        let variance = x / (t * t) + y / (s * s)
        return variance == 0 ? 0 : (x / t - y / s) / variance.squareRoot()
    }
}
