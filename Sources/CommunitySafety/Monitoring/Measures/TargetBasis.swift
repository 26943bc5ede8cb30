public import Proofreading

/// What a success measure is read from.
public enum TargetBasis: Sendable, Hashable {
    /// Figures of the evidence, by the measure's key, for the partnership's own place.
    case evidence(String)
    /// What the lead of an action counts, or says of it, by the action's address.
    case action(String)
    /// Nothing that is held: somebody types what came out.
    case typed(TypedOutturn?)
    /// Nobody has said yet.
    case unset
}

/// What came out, typed by somebody where no figures are held.
public struct TypedOutturn: Sendable, Hashable {
    public var value: Double
    /// Of how many, for a share; nil where that isn't known.
    public var of: Int?
    public var on: CalendarDate
    /// Where it was read.
    public var source: String

    public init(value: Double, of: Int? = nil, on: CalendarDate, source: String = "") {
        self.value = value
        self.of = of
        self.on = on
        self.source = source
    }
}
