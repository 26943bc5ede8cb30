/// Limits for one area of a funnel plot, on the scale observed over expected.
public struct FunnelLimits: Hashable, Sendable {
    /// Two-sided; 1 is what the population would lead one to expect.
    public let low95, high95, low998, high998: Double

    /// Limits widened for overdispersion; `spread` is √(s² + τ²) on the square-root scale.
    static func adjusted(spread: Double) -> Self {
        let (warning, alarm) = (Normal.quantile(0.975) * spread, Normal.quantile(0.999) * spread)
        return Self(
            low95: max(0, 1 - warning).squared, high95: (1 + warning).squared, low998: max(0, 1 - alarm).squared,
            high998: (1 + alarm).squared)
    }

    /// Exact Poisson limits for an expected count, which suppose no overdispersion at all.
    static func poisson(expected e: Double) -> Self {
        func low(_ p: Double) -> Double { ChiSquared.quantile(1 - p, degrees: 2 * e) / (2 * e) }
        func high(_ p: Double) -> Double { ChiSquared.quantile(p, degrees: 2 * e + 2) / (2 * e) }
        return Self(low95: low(0.975), high95: high(0.975), low998: low(0.999), high998: high(0.999))
    }
}
