/// What a row or column is, judged by its name.
enum LineRole: Sendable, Hashable {
    /// How surely a name says that its figures are sums.
    enum Surety: Sendable, Hashable, Comparable {
        /// "Year", "All crime": it may be a sum.
        case perhaps
        /// "Total calls": a sum, if its parts are the ones shown.
        case qualified
        /// "Total", "All", "Cyfanswm".
        case plain
    }

    case plain
    case total(Surety)
    case subtotal
    /// "Of which …": a part of the line before it, not a part of the total.
    case within
    case share
    case rate
    case average
    case change
    case percentChange
    case direction
    case rank
    case running
    case remainder
    case unitCost
    case budget
    case spent
    case quantity
    case target
    /// A count at one moment, which a year's total doesn't add up: population, cases open.
    case level
    /// References, dates, telephone numbers: not figures.
    case reference

    var isTotal: Bool {
        switch self {
        case .total, .subtotal: true
        default: false
        }
    }

    /// Whether a line of this role may be a part of a sum.
    var isAdditive: Bool {
        switch self {
        case .plain, .budget, .spent, .quantity, .target, .level: true
        case .total, .subtotal, .within, .share, .rate, .average, .change, .percentChange, .direction, .rank, .running,
            .remainder,
            .unitCost, .reference:
            false
        }
    }

    /// Whether a total across the other direction may be expected at a line of this role.
    var isSummable: Bool {
        switch self {
        case .plain, .total, .subtotal, .within, .budget, .spent, .quantity, .remainder, .target, .level: true
        case .share, .rate, .average, .change, .percentChange, .direction, .rank, .running, .unitCost, .reference: false
        }
    }
}
