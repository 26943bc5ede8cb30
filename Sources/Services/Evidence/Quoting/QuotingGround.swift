internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What a text takes for granted where it quotes a figure: its place and its periods.
struct QuotingGround: Hashable {
    /// The twelve months that its figures cover.
    let window: EvidencePeriod?
    /// The last day before the time that it plans: newer figures than that aren't missed.
    let before: CalendarDate

    /// A plan's: the window that it names or, where it names none, the last October–September year before it begins.
    init(_ plan: Plan) { self.init(year: plan.year, window: plan.window) }

    init(year planned: PlanYear, window named: DateRange?) {
        before = planned.range.from
        let year = planned.start
        let usual = CalendarDate(year: year - 2, month: 10, day: 1).flatMap { from in
            CalendarDate(year: year - 1, month: 9, day: 30).flatMap { DateRange(from: from, to: $0) }
        }
        window = (named ?? usual).map { EvidencePeriod($0) }
    }

    /// An answer's: the last October–September year that ended before a day.
    init(answeringOn day: CalendarDate) {
        before = day
        let end = (day.month, day.day) > (9, 30) ? day.year : day.year - 1
        window = CalendarDate(year: end - 1, month: 10, day: 1).flatMap { from in
            CalendarDate(year: end, month: 9, day: 30).flatMap { DateRange(from: from, to: $0) }
        }.map { EvidencePeriod($0) }
    }
}
