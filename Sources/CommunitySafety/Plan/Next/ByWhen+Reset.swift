import Proofreading

extension ByWhen {
    /// The deadline in the year that follows. A rhythm stays and its review is to be set anew; words that are no date stay.
    func reset(for year: PlanYear, _ deadlines: NextPlan.Deadlines) -> ByWhen {
        switch self {
        case .unclear, .unstated: return self
        case .recurring(_, let rhythm, _): return .recurring(printed: rhythm.words, rhythm: rhythm, review: nil)
        case .deadline(let printed, let date, _):
            guard deadlines == .moved, let moved = YearInWords.moved(date) else { return .unstated }
            let next = ByWhenReader(year: year).read(YearInWords.moved(printed))
            // The words must say the same day a year later, or they say it plainly.
            if case .deadline(_, let read, _) = next, read == moved { return next }
            return .deadline(printed: moved.words, date: moved, precision: .day)
        }
    }
}

extension ByWhen.Rhythm {
    /// As a plan prints it.
    public var words: String {
        switch self {
        case .ongoing: "Ongoing"
        case .daily: "Daily"
        case .weekly: "Weekly"
        case .fortnightly: "Fortnightly"
        case .monthly: "Monthly"
        case .quarterly: "Quarterly"
        case .twiceYearly: "Twice a year"
        case .yearly: "Every year"
        }
    }
}
