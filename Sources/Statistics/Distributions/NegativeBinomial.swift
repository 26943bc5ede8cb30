/// The negative binomial distribution: failures before the r-th success.
public enum NegativeBinomial {
    /// P(at most k failures before the r-th success), for r > 0 of any kind and a chance of success p.
    public static func cumulative(_ k: Int, successes r: Double, chance p: Double) -> Double {
        k < 0 ? 0 : IncompleteBeta.value(r, Double(k) + 1, at: p)
    }
}
