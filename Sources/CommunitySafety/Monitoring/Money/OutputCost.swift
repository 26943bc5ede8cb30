public import Proofreading

/// Cost beside output: what was counted for an action, and what had been spent on it by the day to which it was counted.
///
/// It is no price. The money may have paid for more than was counted, and other money for what was.
public struct OutputCost: Sendable, Hashable, Codable {
    /// The last day that the count covers.
    public let to: CalendarDate
    /// In pence, by that day: what was spent later bought something else.
    public let spent: Int
    /// Nil where it isn’t told, because it is small.
    public private(set) var count: ActionCount?
    /// Whether money that isn’t told of paid for it too, so that there is no cost of each.
    public let isShared: Bool

    public init(_ count: ActionCount, spent: Int, to: CalendarDate, isShared: Bool = false) {
        self.to = to
        self.spent = spent
        self.count = count
        self.isShared = isShared
    }

    /// Pence for each, rounded; nil where nothing was reached or spent, and where it can’t be said.
    public var each: Int? { isShared ? nil : count.flatMap { MoneyBook.each(spent, of: $0.reached) } }

    /// As everybody may read it: nobody but its lead knows whether a count is one of people, so that one to four isn’t told.
    public var forEverybody: OutputCost {
        guard let reached = count?.reached, (1...Self.small).contains(reached) else { return self }
        var withheld = self
        withheld.count = nil
        return withheld
    }

    /// The highest count that isn’t told to everybody.
    private static let small = 4

    /// `22 of 40`, `fewer than 5`.
    public var countWords: String { count?.words ?? Withholding.fewerThanFive.words }

    /// `about £43`: to the pound from ten pounds on, to the penny below. Nil where there is none.
    public var eachWords: String? {
        each.map { pence in
            "about \(Money.words(pence: pence < 1_000 ? pence : (pence + 50) / 100 * 100))"
        }
    }
}
