import Proofreading

/// Funding lines as they stand in the next year's plan: what was promised for one year isn't promised for the next.
struct NextFunding {
    private let year: PlanYear
    /// The new address of each action that was carried over, by its old one.
    private let addresses: [String: String]

    /// - Parameter origins: the old address of each action carried over, by its new one.
    init(_ origins: [String: String], from year: PlanYear) {
        self.year = year
        addresses = Dictionary(origins.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    }

    func lines(after lines: [FundingLine]) -> [FundingLine] {
        lines.map { line in
            var next = line
            next.amount = nil
            if let amount = line.amount { next.note = "To be confirmed; \(amount.words) in \(year.name)" }
            next.period = line.period.map(YearInWords.moved)
            next.action = line.action.flatMap { addresses[$0] }
            return next
        }
    }
}
