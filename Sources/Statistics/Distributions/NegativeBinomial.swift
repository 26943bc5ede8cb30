/// The negative binomial distribution: failures before the r-th success.
public enum NegativeBinomial {
    /// P(at most k failures before the r-th success) = I_p(r, k + 1), for any r > 0 and a chance of success p from 0 to 1; else
    /// not a number.
    public static func cumulative(_ k: Int, successes r: Double, chance p: Double) -> Double {
        k < 0 ? 0 : IncompleteBeta.value(r, Double(k) + 1, at: p)
    }
}
