/// How the figures of one claimed change contradict each other, in the order in which they are reported.
public enum ClaimProblem: String, Hashable, Sendable, CaseIterable {
    /// The prior count isn't current − difference.
    case priorMismatch = "prior_mismatch"
    /// The percentage isn't a rounding of the change from the prior count.
    case percentMismatch = "percent_mismatch"
    /// No whole prior count rounds to the percentage.
    case noIntegerPrior = "no_integer_prior"
    /// The word says up where the counts go down or stay, or the reverse.
    case directionMismatch = "direction_mismatch"
}
