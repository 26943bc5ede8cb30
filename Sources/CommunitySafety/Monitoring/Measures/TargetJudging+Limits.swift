extension TargetJudging {
    var typed: TypedOutturn? {
        if case .typed(let outturn) = target.basis { outturn } else { nil }
    }

    var nothingHeld: (TargetStanding, String) {
        (.notKnown, "No figure of it is held for this year yet.")
    }

    /// All of a range would do, none of it would, or some.
    func standing(low: Double, high: Double, _ goal: Double) -> TargetStanding {
        let (best, worst) = target.polarity == .higher ? (high, low) : (low, high)
        if isGood(worst, goal) { return .onCourse }
        if isGood(best, goal) { return .open }
        return isGood(best, tolerated(goal)) ? .near : .offCourse
    }

    /// A figure that won't change any more.
    func settled(_ now: Double, _ goal: Double) -> (TargetStanding, String) {
        let words = "\(print(now)); \(aim(goal))."
        if isGood(now, goal) { return (.met, words) }
        return (isGood(now, tolerated(goal)) ? .near : .missed, words)
    }

    /// What is still tolerated: so many per cent beyond the target, of shares so many points.
    func tolerated(_ goal: Double) -> Double {
        let reach = target.kind.isShare ? target.tolerance : goal * target.tolerance / 100
        return goesUp ? goal - reach : goal + reach
    }

    /// A number to reach is always to go up.
    private var goesUp: Bool { target.polarity == .higher || target.kind == .number }

    /// With room for what rounding takes.
    private func isGood(_ value: Double, _ goal: Double) -> Bool {
        goesUp ? value >= goal - 1e-9 * max(1, goal) : value <= goal + 1e-9 * max(1, goal)
    }

    /// "the target is 1,270 or fewer".
    func aim(_ goal: Double) -> String {
        let beyond = goesUp ? "or more" : target.kind == .count ? "or fewer" : "or less"
        return "the target is \(print(goal)) \(beyond)"
    }

    func print(_ value: Double) -> String { target.kind.words(value) }
}

extension TargetKind {
    /// A figure of it: "1,155", "9.8 per 1,000", "26%".
    public func words(_ value: Double) -> String {
        switch self {
        case .rate: "\(PrintedNumber.words(value, places: 1)) per 1,000"
        case .percentage, .survey: "\(PrintedNumber.words(value, places: value == value.rounded() ? 0 : 1))%"
        case .rank, .count, .number, .milestone: PrintedNumber.words(value, places: value == value.rounded() ? 0 : 1)
        }
    }
}
