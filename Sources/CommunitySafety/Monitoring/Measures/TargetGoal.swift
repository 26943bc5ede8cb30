/// How far a success measure is to go.
public enum TargetGoal: Sendable, Hashable {
    /// Any clear change for the better.
    case better
    /// So many per cent of the baseline, in the direction that is better; 0 is to hold it.
    case change(percent: Double)
    /// So much, or better: a rank from the better end, a count, a rate, per cent, a number.
    case value(Double)
}
