/// Crime weighed by its harm: the Crime Severity Score of the Office for National Statistics (2016), with limits scaled
/// from those of the count (Dobson and others, 1991).
public struct SeverityScore: Hashable, Sendable {
    /// Σ weight·count; days, if the weights are days of sentence.
    public let totalHarm: Double
    /// Harm for each person of the population, with limits (T + √(v/N)·(N_low − N))/population and likewise above,
    /// for N offences of harm T and v = Σ weight²·count.
    public let perHead, lowPerHead, highPerHead: Double
    /// Harm of the average offence; nil without offences.
    public let meanWeight: Double?
    /// Each offence's part of the harm, from 0 to 1; nil when there is no harm.
    public let shares: [Double]?

    /// One homicide can outweigh a year of everything else: give the counts again without it, and show both.
    ///
    /// One weight, 0 or more, for each count; `population` is above 0, `confidence` two-sided.
    public init(
        counts: [Int], weights: [Double], population: Double, confidence: Double = 0.95
    ) throws(StatisticsError) {
        try Check.notEmpty(counts.count)
        try Check.sameLength(counts.count, weights.count)
        try Check.counts(counts)
        try Check.notNegative(weights)
        try Check.positive([population])
        let harms = zip(counts, weights).map { Double($0) * $1 }
        let (total, number) = (Moments.sum(harms), counts.reduce(0, +))
        let limits = try CountInterval.publicHealth(number, confidence: confidence)
        totalHarm = total
        perHead = total / population
        meanWeight = number > 0 ? total / Double(number) : nil
        shares = total > 0 ? harms.map { $0 / total } : nil
        guard number > 0 else {
            (lowPerHead, highPerHead) = (0, (weights.max() ?? 0) * limits.high / population)
            return
        }
        let variance = zip(harms, weights).reduce(0) { $0 + $1.0 * $1.1 }
        let scale = (variance / Double(number)).squareRoot()
        lowPerHead = (total + scale * (limits.low - Double(number))) / population
        highPerHead = (total + scale * (limits.high - Double(number))) / population
    }
}
