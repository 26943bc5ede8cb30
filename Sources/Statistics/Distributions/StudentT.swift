/// Student's t distribution; the degrees of freedom ν may be any number above 0, and for others the answer is not a number.
///
/// P(T > t) = ½·I_{ν/(ν+t²)}(ν/2, ½) for t ≥ 0.
public enum StudentT {
    /// P(T ≤ t).
    public static func cumulative(_ t: Double, degrees: Double) -> Double {
        let tail = upperTail(abs(t), degrees: degrees)
        return t < 0 ? tail : 1 - tail
    }

    /// The two-sided p-value P(|T| ≥ |t|).
    public static func twoSided(_ t: Double, degrees: Double) -> Double { 2 * upperTail(abs(t), degrees: degrees) }

    /// The t below which a share `p` lies, for p strictly between 0 and 1.
    public static func quantile(_ p: Double, degrees: Double) -> Double {
        guard p > 0, p < 1, degrees > 0 else { return .nan }
        if p == 0.5 { return 0 }
        let tail = min(p, 1 - p)
        let t = RisingRoot.positive(near: 1) { tail - upperTail($0, degrees: degrees) }
        return p < 0.5 ? -t : t
    }

    private static func upperTail(_ t: Double, degrees: Double) -> Double {
        let square = min(t * t, 1e300)
        let total = degrees + square
        return 0.5 * IncompleteBeta.value(degrees / 2, 0.5, at: degrees / total, complement: square / total)
    }
}
