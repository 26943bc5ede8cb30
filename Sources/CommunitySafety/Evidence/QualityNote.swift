/// Something that a reader must know of a source's figures over some time: often that they can't be compared.
public struct QualityNote: Sendable, Hashable {
    /// A source's key.
    public let source: String
    /// A measure's key; nil for all of the source.
    public let measure: String?
    /// An area's code; nil for all areas.
    public let area: String?
    public let period: EvidencePeriod
    /// Whether figures of the time may still be compared with others.
    public let isComparable: Bool
    /// “not comparable because …”, as it is printed.
    public let reason: String

    /// Nil without a reason.
    public init?(
        source: String, measure: String? = nil, area: String? = nil, period: EvidencePeriod, isComparable: Bool,
        reason: String
    ) {
        let reason = reason.trimmed
        guard !reason.isEmpty else { return nil }
        self.source = source
        self.measure = measure
        self.area = area
        self.period = period
        self.isComparable = isComparable
        self.reason = reason
    }

    /// Whether it speaks of such a figure: of the source, and of the measure, the area and a day of the period as far as it
    /// names them. A note of a larger area speaks of those within too: `within` holds what the area lies in.
    public func concerns(
        source: String, measure: String, area: String, within parents: Set<String> = [], period: EvidencePeriod
    ) -> Bool {
        self.source == source && (self.measure ?? measure) == measure
            && (self.area.map { $0 == area || parents.contains($0) } ?? true) && self.period.overlaps(period)
    }
}
