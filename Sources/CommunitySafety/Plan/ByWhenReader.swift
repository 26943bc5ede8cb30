import Proofreading

/// Reads the words of a "by when" cell: a date, a rhythm with or without a review date, or neither.
public struct ByWhenReader: Sendable {
    private let dates: PrintedDateReader

    /// The plan year places dates that are printed without a year: "by March".
    public init(year: PlanYear?) { dates = PrintedDateReader(planYear: year?.range) }

    /// What the words mean. Several dates count as the last of them; a date beside a rhythm is its review or its end,
    /// unless it says when the work starts.
    public func read(_ cell: String) -> ByWhen {
        let printed = Wording.squeezed(cell)
        guard printed.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else {
            return .unstated
        }
        let found = dates.dates(in: printed)
        if let rhythm = Self.rhythm(in: printed) {
            return .recurring(printed: printed, rhythm: rhythm, review: review(in: printed, found))
        }
        guard let last = found.max(by: { $0.date < $1.date }), !found.contains(where: \.isImpossible) else {
            return .unclear(printed: printed)
        }
        return .deadline(printed: printed, date: last.date, precision: Self.precision(last.precision))
    }

    /// How often, by the first words that say so; a rhythm in figures ("every 6 months") is read too.
    static func rhythm(in printed: String) -> ByWhen.Rhythm? {
        rhythms.first(in: Wording.words(printed))
    }

    /// Words for rhythms in English and Welsh, more particular ones first.
    private static let rhythms = PhraseTable<ByWhen.Rhythm>([
        (
            .twiceYearly,
            [
                "twice yearly", "twice a year", "twice per year", "six monthly", "6 monthly", "half yearly",
                "bi annual",
                "bi annually", "biannual", "biannually", "every six months", "every 6 months", "ddwywaith y flwyddyn",
            ]
        ),
        (
            .quarterly,
            [
                "quarterly", "every quarter", "each quarter", "per quarter", "termly", "every three months",
                "every 3 months", "chwarterol", "bob chwarter",
            ]
        ),
        (.fortnightly, ["fortnightly", "every fortnight", "every two weeks", "every 2 weeks", "bob pythefnos"]),
        (.monthly, ["monthly", "every month", "each month", "per month", "a month", "misol", "bob mis"]),
        (.weekly, ["weekly", "every week", "each week", "per week", "a week", "wythnosol", "bob wythnos"]),
        (.daily, ["daily", "every day", "each day", "dyddiol", "bob dydd"]),
        (
            .yearly,
            [
                "annually", "annual", "yearly", "every year", "each year", "per year", "per annum", "once a year",
                "blynyddol",
                "bob blwyddyn",
            ]
        ),
        (
            .ongoing,
            [
                "ongoing", "on going", "continuous", "continuously", "continuing", "continual", "continues", "rolling",
                "throughout", "all year", "year round", "business as usual", "bau", "permanent", "parhaus", "yn parhau",
                "drwy gydol", "trwy gydol", "gydol y flwyddyn",
            ]
        ),
    ])

    private func review(in printed: String, _ found: [PrintedDate]) -> CalendarDate? {
        guard let last = found.max(by: { $0.date < $1.date }), !last.isImpossible else { return nil }
        let words = Wording.words(printed)
        if words.contains(where: { $0.hasPrefix("review") || $0 == "adolygu" || $0 == "adolygiad" }) {
            return last.date
        }
        let starts: Set<String> = [
            "from", "since", "start", "starting", "started", "starts", "begin", "beginning", "commencing",
        ]
        return starts.isDisjoint(with: words) && last.precision != .year ? last.date : nil
    }

    private static func precision(_ precision: PrintedDate.Precision) -> ByWhen.Precision {
        switch precision {
        case .day: .day
        case .month, .half: .month
        case .quarter: .quarter
        case .season: .season
        case .year: .year
        }
    }
}
