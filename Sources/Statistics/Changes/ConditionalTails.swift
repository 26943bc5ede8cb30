/// The tails of the later count given the sum of both, for one share that the later period should have.
struct ConditionalTails {
    let atMost, atLeast, midLower, midUpper: Double

    init(_ counts: CountPair, laterShare p: Double, earlierShare q: Double) {
        let (x, n) = (counts.later, counts.total)
        let seen = Binomial.density(Double(x), of: Double(n), at: p, complement: q)
        atMost = Binomial.cumulative(x, of: n, chance: p, complement: q)
        atLeast = Binomial.atLeast(x, of: n, chance: p, complement: q)
        midLower = Binomial.cumulative(x - 1, of: n, chance: p, complement: q) + seen / 2
        midUpper = Binomial.atLeast(x + 1, of: n, chance: p, complement: q) + seen / 2
    }
}
