/// A sum of money in whole pence, never negative.
public struct Money: Sendable, Hashable, Codable, Comparable {
    public let pence: Int

    /// More than any partnership has: ten thousand million pounds.
    public static let most = 1_000_000_000_000

    /// Nil below nothing and above ``most``.
    public init?(pence: Int) {
        guard (0...Self.most).contains(pence) else { return nil }
        self.pence = pence
    }

    /// What a person typed: “£18,000”, “18k”, “18000.50”, “1.2 million”, “50p”. Nil for anything that could mean two sums, such
    /// as “18,00”, “1.250” or “£10,000 to £12,000”, and for fractions of a penny.
    public init?(typed: String) {
        guard let sum = TypedSum(typed) else { return nil }
        self.init(pence: sum.pence)
    }

    /// As plans print it: “£18,000”, “£18,000.50”.
    public var words: String {
        let pounds = String(pence / 100)
        var grouped = ""
        for (index, digit) in pounds.enumerated() {
            if index > 0, (pounds.count - index).isMultiple(of: 3) { grouped += "," }
            grouped.append(digit)
        }
        let rest = pence % 100
        return rest == 0 ? "£\(grouped)" : "£\(grouped).\(rest < 10 ? "0" : "")\(rest)"
    }

    public static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }
}

extension Sequence<Money> {
    /// Their sum; nil when it is more than a ``Money`` can be.
    public var total: Money? {
        var sum = 0
        for money in self {
            sum += money.pence
            if sum > Money.most { return nil }
        }
        return Money(pence: sum)
    }
}
