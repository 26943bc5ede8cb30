/// Whether a process as it is will meet its target: the assurance icon of NHS England's Making Data Count.
public enum Assurance: String, Hashable, Sendable {
    /// The target lies beyond a limit on the bad side of the process: it will be met every time.
    case consistentlyPasses = "consistently pass"
    case consistentlyFails = "consistently fail"
    /// The target lies between the limits: chance decides.
    case hitAndMiss = "hit and miss"

    /// Nil for a measure that should neither rise nor fall. The limits are those of the chart's last point.
    public init?(target: Double, limits: ProcessLimits, improvement: Improvement) {
        let (isAbove, isBelow) = (target > limits.upper, target < limits.lower)
        switch improvement {
        case .neutral: return nil
        case .decrease: self = isAbove ? .consistentlyPasses : isBelow ? .consistentlyFails : .hitAndMiss
        case .increase: self = isAbove ? .consistentlyFails : isBelow ? .consistentlyPasses : .hitAndMiss
        }
    }
}
