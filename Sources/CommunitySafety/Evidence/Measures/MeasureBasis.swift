/// Whether a measure counts what happened or what somebody told. Raw values are stable.
///
/// More told isn't more done: words about a rise of reports say so.
public enum MeasureBasis: String, Sendable, Hashable, CaseIterable, Codable {
    /// Counted by whoever did it: visits, letters, removals.
    case happened
    /// Counted where somebody reported it or an officer recorded it.
    case reported
}
