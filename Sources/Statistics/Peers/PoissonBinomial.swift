/// The number of successes in independent trials that each have a chance of their own.
enum PoissonBinomial {
    /// The chances of 0, 1, … successes, one trial taken in at a time.
    static func probabilities(_ chances: [Double]) -> [Double] {
        var result = [1.0]
        for chance in chances {
            result.append(0)
            for count in result.indices.reversed() {
                let before = count > 0 ? result[count - 1] * chance : 0
                result[count] = result[count] * (1 - chance) + before
            }
        }
        return result
    }
}
