package import CommunitySafety

/// A figure that stands.
package struct StandingFigure: Sendable, Hashable {
    package let source: String
    package let period: EvidencePeriod
    package let value: Double?
    package let status: ObservationStatus
}
