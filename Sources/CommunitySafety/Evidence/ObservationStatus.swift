/// How a value stands. Raw values are stable.
public enum ObservationStatus: String, Sendable, Hashable, CaseIterable, Codable {
    case final
    /// The source says that it may still change.
    case provisional
    /// Nobody answered: this isn't a nought, and it has no value.
    case noReturn = "no-return"
    /// The source hid it ("*", "<5"): it has no value.
    case hidden

    /// Whether an observation of this status has a value.
    public var hasValue: Bool { self == .final || self == .provisional }
}
