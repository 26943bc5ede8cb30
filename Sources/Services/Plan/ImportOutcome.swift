package import CommunitySafety

/// What an import did.
package struct ImportOutcome: Sendable, Hashable {
    package let year: PlanYear
    /// The version that it made, or that was there already.
    package let version: Int
    package let summary: ImportSummary
    /// Whether the same file stood as the year's plan already, so that nothing was written.
    package let wasThereAlready: Bool
    /// What a person should look at, in document order.
    package let diagnostics: [Diagnostic]
}
