public import Proofreading

/// A step of the year in which a plan's priorities are found: from asking for figures to the county's agreement. Raw values are
/// stable: they stand in the store.
public enum YearStep: String, Sendable, Hashable, CaseIterable {
    case ask = "figures-asked"
    case figures = "figures-in"
    case scored
    case agreed
    case committee
    case cabinet
    case adopted
    case county

    public var name: String {
        switch self {
        case .ask: "Agencies are asked for figures"
        case .figures: "The figures are in"
        case .scored: "The issues are scored"
        case .agreed: "The strategy group agrees the priorities"
        case .committee: "The draft plan goes to the committee"
        case .cabinet: "Cabinet decides on the plan"
        case .adopted: "The plan is adopted"
        case .county: "The county has the priorities for its agreement"
        }
    }

    /// Month and day, and how many calendar years before the plan's year begins: as partnerships in Kent go about it, who ask after the
    /// September figures, choose in December, and go to the council in spring.
    private var usual: (yearsBefore: Int, month: Int, day: Int) {
        switch self {
        case .ask: (1, 10, 31)
        case .figures: (1, 11, 30)
        case .scored: (1, 12, 8)
        case .agreed: (1, 12, 20)
        case .committee: (0, 2, 28)
        case .cabinet: (0, 3, 18)
        case .adopted: (0, 4, 30)
        case .county: (0, 4, 30)
        }
    }

    /// By when it is usually done for the plan of a year: a weekday, the Friday before where the day falls on a weekend.
    public func usualDay(for year: PlanYear) -> CalendarDate {
        let (before, month, day) = usual
        guard var date = CalendarDate(year: year.start - before, month: month, day: day) else {
            preconditionFailure("a plan year within 1900–2199 has these days")
        }
        while date.isWeekend { date = date.adding(days: -1) ?? date }
        return date
    }
}
