/// The probabilities of a Poisson count over all values that matter, with the sums from either end.
struct CountSpread {
    let range: ClosedRange<Int>
    private let probabilities: [Double]
    /// Chances of a value below, and at or above, each place of the range and the place after it.
    private let lower, upper: [Double]

    /// Fourteen standard deviations and 20 either side of the mean.
    init(mean: Double) {
        let reach = 14 * mean.squareRoot() + 20
        range = Int(max(0, mean - reach))...Int(mean + reach)
        probabilities = range.map { Poisson.probability(of: $0, mean: mean) }
        lower = probabilities.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        upper = Array(probabilities.reversed().reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }.reversed())
    }

    /// The chance of one value; 0 outside the range.
    subscript(value: Int) -> Double { range.contains(value) ? probabilities[value - range.lowerBound] : 0 }

    func below(_ value: Int) -> Double { lower[value - range.lowerBound] }

    func from(_ value: Int) -> Double { upper[value - range.lowerBound] }

    /// The first value for which the question is true, if it stays true from there on; one past the range if none.
    func first(where isTrue: (Int) -> Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound + 1)
        while low < high {
            let middle = (low + high) / 2
            if isTrue(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
