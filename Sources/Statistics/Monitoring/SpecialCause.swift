/// Why a point of an XmR chart is marked, in the words of NHS England's Making Data Count.
public enum SpecialCause: String, Hashable, Sendable {
    case aboveLimit = "Above UCL"
    case belowLimit = "Below LCL"
    case rising = "7 Point Trend (Increasing)"
    case falling = "7 Point Trend (Decreasing)"
    case nearUpperLimit = "2 in 3 Above CL"
    case nearLowerLimit = "2 in 3 Below CL"
    case shiftAbove = "7 Points Above CL"
    case shiftBelow = "7 Points Below CL"
    case none = "Common Cause"

    /// Whether the cause points up or down; nil for none.
    public var isHigh: Bool? {
        switch self {
        case .aboveLimit, .rising, .nearUpperLimit, .shiftAbove: true
        case .belowLimit, .falling, .nearLowerLimit, .shiftBelow: false
        case .none: nil
        }
    }
}
