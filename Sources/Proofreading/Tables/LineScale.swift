/// What a rate is per: read from its heading.
enum LineScale {
    /// 1,000 for "per 1,000 residents"; nil when the heading doesn't say.
    static func scale(of heading: String, caption: String?) -> Double? {
        read(LineName(heading)) ?? caption.flatMap { read(LineName($0)) }
    }

    private static func read(_ name: LineName) -> Double? {
        if name.hasAny(["100000", "100 000", "hundred thousand", "100k"]) { return 100_000 }
        if name.hasAny(["10000", "10 000", "ten thousand", "10k"]) { return 10_000 }
        if name.hasAny(["1000", "1 000", "thousand", "1k", "mil"]) { return 1000 }
        if name.hasAny(["per 100", "fesul 100"]) { return 100 }
        return nil
    }
}

extension LineName {
    static func isIncome(_ name: LineName) -> Bool {
        name.hasAny([
            "income", "funding", "received", "grant", "grants", "budget", "incwm", "receipts", "resources", "available",
            "funds", "cyllideb",
        ])
    }

    static func isSpending(_ name: LineName) -> Bool {
        name.hasAny([
            "spending", "expenditure", "spend", "spent", "costs", "cost", "gwariant", "payments", "outgoings", "paid",
            "outturn", "awarded", "allocated", "granted", "committed", "used",
        ])
    }
}
