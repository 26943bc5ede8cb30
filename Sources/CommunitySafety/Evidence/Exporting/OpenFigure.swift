internal import Proofreading

/// A figure as it is given out.
public struct OpenFigure: Sendable, Hashable {
    /// A measure’s key.
    public let measure: String
    public let area: Area
    public let period: EvidencePeriod
    /// A part of the measure; empty for the whole.
    public let breakdown: String
    /// A source’s key.
    public let source: String
    /// Nil where the status says that there is none.
    public let value: Double?
    public let status: OpenStatus
    /// Only of what is withheld.
    public let reason: WithheldReason?

    public init(
        measure: String, area: Area, period: EvidencePeriod, breakdown: String, source: String, value: Double?,
        status: OpenStatus, reason: WithheldReason? = nil
    ) {
        self.measure = measure
        self.area = area
        self.period = period
        self.breakdown = breakdown
        self.source = source
        self.value = value
        self.status = status
        self.reason = reason
    }

    /// Where it stands in the order in which figures are given out: measure, area, period, breakdown, source, by bytes.
    public var position: [UInt8] {
        Array([measure, area.code, period.from.iso, period.to.iso, breakdown, source].joined(separator: "\u{1F}").utf8)
    }

    /// A number as files have it: whole without a point, else as few digits as tell it apart from every other.
    public static func text(_ value: Double) -> String {
        if let whole = Int64(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
        return "\(value)"
    }
}
