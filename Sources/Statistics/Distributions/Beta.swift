/// The beta distribution.
public enum Beta {
    /// The x below which a share `p` lies; `p` from 0 to 1, `a` and `b` above 0.
    public static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
        if p <= 0 { return 0 }
        if p >= 1 { return 1 }
        return Bisection.root(from: 0, to: 1) { x in
            p > 0.5
                ? (1 - p) - IncompleteBeta.value(b, a, at: 1 - x, complement: x) : IncompleteBeta.value(a, b, at: x) - p
        }
    }
}
