/// The beta distribution, with density x^(a−1)·(1 − x)^(b−1)/B(a, b).
public enum Beta {
    /// The x below which a share `p` lies, not a number unless 0 ≤ p ≤ 1 and a, b > 0.
    public static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
        guard IncompleteGamma.isInDomain(a), IncompleteGamma.isInDomain(b), (0...1).contains(p) else { return .nan }
        if p == 0 { return 0 }
        if p == 1 { return 1 }
        return RisingRoot.between(0, 1) { x in
            p > 0.5
                ? (1 - p) - IncompleteBeta.value(b, a, at: 1 - x, complement: x) : IncompleteBeta.value(a, b, at: x) - p
        }
    }
}
