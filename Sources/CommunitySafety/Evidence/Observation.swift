/// One figure: a measure for an area over a period, by a source.
public struct Observation: Sendable, Hashable {
    /// What the figure is of; two with the same key are the same figure, and the later revises the earlier.
    public struct Key: Sendable, Hashable {
        /// A measure's key.
        public let measure: String
        /// An area's code.
        public let area: String
        public let period: EvidencePeriod
        /// A part of the measure, such as "female" or "IDVA"; empty for the whole.
        public let breakdown: String
        /// A source's key.
        public let source: String

        public init(measure: String, area: String, period: EvidencePeriod, breakdown: String = "", source: String) {
            self.measure = measure
            self.area = area
            self.period = period
            self.breakdown = breakdown
            self.source = source
        }
    }

    public let key: Key
    /// In the measure's unit; nil where the status says that there is none.
    public let value: Double?
    public let status: ObservationStatus

    /// Nil when value and status contradict each other, or the value isn't finite.
    public init?(_ key: Key, value: Double?, status: ObservationStatus = .final) {
        guard (value != nil) == status.hasValue, value?.isFinite != false else { return nil }
        self.key = key
        self.value = value
        self.status = status
    }
}
