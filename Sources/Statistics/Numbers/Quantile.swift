/// Quantiles of a list (Hyndman and Fan, 1996).
public enum Quantile {
    /// Type 7: linear between the sorted values on either side of place (n − 1)·p. `p` is from 0 to 1.
    public static func type7(_ values: [Double], at p: Double) throws(StatisticsError) -> Double {
        try Check.notEmpty(values.count)
        try Check.finite(values)
        if !(0...1).contains(p) { throw .outOfRange(p) }
        let sorted = values.sorted()
        let place = Double(sorted.count - 1) * p
        let below = Int(place)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
}
