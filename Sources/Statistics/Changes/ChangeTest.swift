/// The test that a comparison is put to, with what came of it.
struct ChangeTest {
    let test: Verdict.Test
    let p: Double
    let interval: PercentInterval?
    /// Whether the later rate is above the earlier.
    let rises: Bool

    /// Quasi-Poisson where both periods hold enough months and some events, else mid-p.
    init(_ comparison: CountComparison, _ rules: VerdictRules) throws(StatisticsError) {
        let counts = comparison.counts
        rises =
            Double(counts.later) / counts.laterExposure > Double(counts.earlier) / counts.earlierExposure
        if let months = comparison.months, counts.earlier > 0, counts.later > 0,
            min(months.earlier.count, months.later.count) >= rules.monthsForClustering
        {
            let clustered = try QuasiPoisson(
                before: months.earlier, after: months.later,
                exposures: (counts.earlierExposure, counts.laterExposure))
            (test, p) = (.quasiPoisson, clustered.flooredP)
            interval = try clustered.percentInterval(confidence: rules.confidence)
        } else {
            let conditional = try ConditionalTest(counts, confidence: rules.confidence)
            (test, p, interval) = (.midP, conditional.pMid, conditional.mid.map(PercentInterval.init))
        }
    }
}
