/// The square-root z of two counts with any exposures (Anscombe, 1948): a quick screen.
public struct AnscombeZ: Hashable, Sendable {
    public let z: Double

    public init(_ counts: CountPair) {
        let r = counts.laterExposure / counts.earlierExposure
        let later = (Double(counts.later) + 0.375).squareRoot()
        let earlier = ((Double(counts.earlier) + 0.375) * r).squareRoot()
        z = 2 * (later - earlier) / (1 + r).squareRoot()
    }

    /// Two-sided.
    public var p: Double { Normal.twoSided(z) }
}
