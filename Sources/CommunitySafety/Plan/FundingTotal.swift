/// What a plan's funding lines come to, and how many of them state no amount.
public struct FundingTotal: Sendable, Hashable {
    /// Nil when no line states one, or when it is more than money can be.
    public let amount: Money?
    /// How many lines there are.
    public let lines: Int
    public let withoutAmount: Int

    public init(_ lines: some Collection<FundingLine>) {
        let stated = lines.compactMap(\.amount)
        amount = stated.isEmpty ? nil : stated.total
        self.lines = lines.count
        withoutAmount = lines.count - stated.count
    }

    /// “Total: £39,000.”, “Total: £30,000, without 1 line whose amount is not stated.”; empty for no lines.
    public var words: String {
        guard lines > 0 else { return "" }
        guard let amount else { return "No amount is stated yet." }
        switch withoutAmount {
        case 0: return "Total: \(amount.words)."
        case 1: return "Total: \(amount.words), without 1 line whose amount is not stated."
        default: return "Total: \(amount.words), without \(withoutAmount) lines whose amounts are not stated."
        }
    }
}
