/// The square-root z of two counts with any exposures (Anscombe, 1948): a quick screen.
public struct AnscombeZ: Hashable, Sendable {
    /// 2(√(later + 3/8) − √((earlier + 3/8)·r))/√(1 + r), r being the later exposure over the earlier; above 0 for a
    /// rise.
    public let z: Double

    /// Any counts, 0 too.
    public init(_ counts: CountPair) {
        let r = counts.laterExposure / counts.earlierExposure
        let later = (Double(counts.later) + 0.375).squareRoot()
        let earlier = ((Double(counts.earlier) + 0.375) * r).squareRoot()
        z = 2 * (later - earlier) / (1 + r).squareRoot()
    }

    /// Two-sided.
    public var p: Double { Normal.twoSided(z) }
}
