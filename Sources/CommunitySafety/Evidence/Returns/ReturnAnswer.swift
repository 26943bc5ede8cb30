public import Proofreading

/// What came of one period of a return. That nothing came isn't an answer, and isn't a nought.
public struct ReturnAnswer: Sendable, Hashable {
    /// Raw values are stable: they stand in the store.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case received
        /// The agency says that there was nothing to count.
        case nothing
        /// It needn't be given, for a reason that is on record.
        case excused
    }

    public let kind: Kind
    /// When it was received, said or decided.
    public let on: CalendarDate
    /// Why it is excused, or a remark.
    public let reason: String
    /// The load that it was taken in by.
    public let load: Int?
    /// The reference of the file that came; nil for what was received outside Watchward.
    public let file: String?

    /// Nil for an excuse without a reason.
    public init?(_ kind: Kind, on: CalendarDate, reason: String = "", load: Int? = nil, file: String? = nil) {
        let reason = reason.trimmed
        guard kind != .excused || !reason.isEmpty, reason.count <= 1_000 else { return nil }
        self.kind = kind
        self.on = on
        self.reason = reason
        self.load = load
        self.file = file
    }
}
