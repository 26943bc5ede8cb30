/// A percentage, rate, difference or other figure that is worked out from facts: it is withheld with any of them.
///
/// Where a rule rounds, such a figure has to be worked out from the rounded facts: from unrounded ones it would tell them.
public struct DerivedFigure: Hashable, Sendable {
    /// By which the caller knows it.
    public let id: String
    /// All that it is worked out from.
    public let facts: [FactName]

    /// The facts must be among those of the gate.
    public init(_ id: String, from facts: [FactName]) { (self.id, self.facts) = (id, facts) }
}
