public import Proofreading

/// A promise of money with its lines, on a day. Every sum is in whole pence and added up from the lines.
public struct MoneyBook: Sendable, Hashable {
    public let promise: MoneyPromise
    /// In the order in which they were entered.
    public let lines: [MoneyLine]
    public let today: CalendarDate

    public init(_ promise: MoneyPromise, _ lines: [MoneyLine], on today: CalendarDate) {
        self.promise = promise
        self.lines = lines
        self.today = today
    }

    /// Whether its days are over.
    public var isOver: Bool { promise.period.to < today }

    public func lines(_ kind: MoneyLine.Kind) -> [MoneyLine] { lines.filter { $0.kind == kind } }

    /// In pence.
    func sum(_ kind: MoneyLine.Kind, where counts: (MoneyLine) -> Bool = { _ in true }) -> Int {
        lines.reduce(0) { $1.kind == kind && counts($1) ? $0 + ($1.amount?.pence ?? 0) : $0 }
    }

    /// What is waited for and has a day, the earliest first.
    public var awaited: [MoneyLine] {
        lines.filter { $0.kind.isAwaited && $0.settledOn == nil && $0.on != nil }
            .sorted { ($0.on?.ordinal ?? 0, $0.id) < ($1.on?.ordinal ?? 0, $1.id) }
    }

    /// What somebody must look at.
    public var warnings: [MoneyWarning] {
        let late = awaited.compactMap { line in
            line.on.flatMap { $0 < today ? MoneyWarning.late(line.words, due: $0) : nil }
        }
        switch promise.side {
        case .comesIn: return awardWarnings + late
        case .goesOut:
            let review = promise.review.flatMap { $0 < today ? [MoneyWarning.review($0)] : nil } ?? []
            return agreementWarnings + late + review
        }
    }

    /// Pence for each of so many, rounded; nil where there is nothing to divide, or nothing to divide it by.
    public static func each(_ pence: Int, of count: Int) -> Int? {
        count > 0 && pence > 0 ? (2 * pence + count) / (2 * count) : nil
    }
}
