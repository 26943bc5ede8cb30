/// The tails of the later count given the sum of both, for one share that the later period should have.
struct ConditionalTails {
    let atMost, atLeast, midLower, midUpper: Double

    init(_ counts: CountPair, laterShare p: Double, earlierShare q: Double) {
        let (x, n) = (counts.later, counts.total)
        atMost = Binomial.cumulative(x, of: n, chance: p, complement: q)
        atLeast = Binomial.atLeast(x, of: n, chance: p, complement: q)
        midLower = Self.midLower(counts, laterShare: p, earlierShare: q)
        midUpper = Self.midUpper(counts, laterShare: p, earlierShare: q)
    }

    /// The chance of fewer than were seen, with half of that of as many.
    static func midLower(_ counts: CountPair, laterShare p: Double, earlierShare q: Double) -> Double {
        Binomial.cumulative(counts.later - 1, of: counts.total, chance: p, complement: q) + seen(counts, p, q) / 2
    }

    /// The chance of more than were seen, with half of that of as many.
    static func midUpper(_ counts: CountPair, laterShare p: Double, earlierShare q: Double) -> Double {
        Binomial.atLeast(counts.later + 1, of: counts.total, chance: p, complement: q) + seen(counts, p, q) / 2
    }

    private static func seen(_ counts: CountPair, _ p: Double, _ q: Double) -> Double {
        Binomial.density(Double(counts.later), of: Double(counts.total), at: p, complement: q)
    }
}
