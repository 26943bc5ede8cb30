/// p-values corrected for how many comparisons one report shows, in the order they were given.
public enum MultipleTesting {
    /// q-values that hold the false discovery rate (Benjamini and Hochberg, 1995). Throws unless 0 ≤ p ≤ 1.
    public static func benjaminiHochberg(_ p: [Double]) throws(StatisticsError) -> [Double] {
        try check(p)
        let order = p.indices.sorted { p[$0] < p[$1] }
        var (q, least) = (p, Double.infinity)
        for (place, index) in order.enumerated().reversed() {
            least = min(least, p[index] * Double(p.count) / Double(place + 1))
            q[index] = least
        }
        return q
    }

    /// Values that hold the chance of any false alarm at all (Holm, 1979).
    public static func holm(_ p: [Double]) throws(StatisticsError) -> [Double] {
        try check(p)
        let order = p.indices.sorted { p[$0] < p[$1] }
        var (adjusted, most) = (p, 0.0)
        for (place, index) in order.enumerated() {
            most = max(most, min(1, Double(p.count - place) * p[index]))
            adjusted[index] = most
        }
        return adjusted
    }

    private static func check(_ p: [Double]) throws(StatisticsError) {
        for value in p where !(0...1).contains(value) { throw .outOfRange(value) }
    }
}
