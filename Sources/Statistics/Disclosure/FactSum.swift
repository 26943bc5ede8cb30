/// A fact that is the sum of others, as a table's total is of its row.
public struct FactSum: Hashable, Sendable {
    /// The fact that the parts make.
    public let total: FactName
    /// Each at most once, without the total.
    public let parts: [FactName]

    /// The values are compared by `DisclosureGate`.
    public init(_ total: FactName, of parts: [FactName]) { (self.total, self.parts) = (total, parts) }
}
