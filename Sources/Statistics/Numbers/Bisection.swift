/// Roots by halving: slower than Newton's method and never wrong, to the last bit that a Double holds.
enum Bisection {
    /// Where a rising function crosses zero between `low` and `high`.
    static func root(from low: Double, to high: Double, of rising: (Double) -> Double) -> Double {
        var (low, high) = (low, high)
        while true {
            let middle = low + (high - low) / 2
            if middle <= low || middle >= high { return middle }
            if rising(middle) < 0 { low = middle } else { high = middle }
        }
    }

    /// Where a rising function crosses zero above 0; the search begins at `guess` and doubles.
    static func positiveRoot(near guess: Double, of rising: (Double) -> Double) -> Double {
        var high = guess
        while rising(high) < 0 && high < Double.greatestFiniteMagnitude / 4 { high *= 2 }
        return root(from: 0, to: high, of: rising)
    }
}
