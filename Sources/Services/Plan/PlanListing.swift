package import CommunitySafety
package import Proofreading

/// One version of a plan in a list.
package struct PlanListing: Sendable, Hashable {
    package let year: PlanYear
    package let title: String
    /// Counts from 1 within the year.
    package let version: Int
    package let status: PlanEdition.Status
    package let asAt: CalendarDate
    /// Whether it is what stands as its year's plan.
    package let isCurrent: Bool
    /// Where it came from; nil for the public, and for a version that wasn't imported.
    package let origin: ImportSummary?
}
