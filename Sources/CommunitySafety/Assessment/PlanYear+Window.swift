public import Proofreading

extension PlanYear {
    /// The twelve months whose figures the assessment of this plan year looks at: October to September, ending half a year before
    /// the plan begins, since the assessment is written in the winter between.
    public var assessmentWindow: DateRange {
        guard let from = CalendarDate(year: start - 2, month: 10, day: 1),
            let to = CalendarDate(year: start - 1, month: 9, day: 30), let range = DateRange(from: from, to: to)
        else { preconditionFailure("a plan year within 1900–2199 has its window") }
        return range
    }
}
