internal import Proofreading
internal import Statistics

extension TargetJudging {
    /// A count or a rate of a year: the whole year as it came out, a year in progress by where it may end.
    var counted: (TargetStanding, String) {
        guard let now = facts.now?.value ?? typed?.value else { return nothingHeld }
        guard let goal else { return byDirection }
        if isOver && (facts.isWhole || typed != nil) { return settled(now, goal) }
        guard let outlook = facts.outlook else {
            if target.polarity == .lower, target.kind == .count, now > goal {
                return (now <= tolerated(goal) ? .near : .offCourse, "It is \(print(now)) already; \(aim(goal)).")
            }
            return (.notKnown, "\(print(now)) so far. Where the year will end can’t be said yet; \(aim(goal)).")
        }
        let words =
            "The year may end between \(print(outlook.low)) and \(print(outlook.high)), most likely at \(print(outlook.likely)); \(aim(goal))."
        return (standing(low: outlook.low, high: outlook.high, goal), words)
    }

    /// Any clear change for the better.
    private var byDirection: (TargetStanding, String) {
        switch travel {
        case .better: (facts.isWhole ? .met : .onCourse, "It has clearly changed for the better.")
        case .worse: (facts.isWhole ? .missed : .offCourse, "It has clearly changed for the worse.")
        case .noClearChange: (.open, "There is no clear change: it is within the usual ups and downs.")
        case .notKnown:
            (
                .notKnown,
                facts.change == .tooFew
                    ? "There are too few to say whether it changed." : "Whether it has changed can’t be said yet."
            )
        }
    }

    /// A percentage by its interval, or as it stands where nobody knows of how many.
    var share: (TargetStanding, String) {
        guard let now = facts.now?.value ?? typed?.value else { return nothingHeld }
        guard let goal else { return byDirection }
        guard let share = facts.share,
            let interval = try? ProportionInterval.wilson(share.part, of: share.whole, confidence: 0.95)
        else {
            if isOver { return settled(now, goal) }
            return (.open, "\(print(now)); \(aim(goal)). Of how many isn’t known, so nor is how sure it is.")
        }
        let (low, high) = (100 * interval.low, 100 * interval.high)
        let words =
            "\(print(now)) (\(PrintedNumber.words(share.part)) of \(PrintedNumber.words(share.whole)); likely between \(print(low)) and \(print(high))); \(aim(goal))."
        return (isOver ? settled(now, goal).0 : standing(low: low, high: high, goal), words)
    }

    /// A number to reach: of the evidence by where the year may end, of an action by the time gone.
    var reached: (TargetStanding, String) {
        let now = facts.count.map { Double($0.reached) } ?? facts.now?.value ?? typed?.value
        guard let now else { return nothingHeld }
        guard let goal else { return (.notKnown, "\(print(now)) so far; how many are aimed at isn’t said.") }
        if now >= goal { return (.met, "\(print(now)) of \(print(goal)): the target is reached.") }
        if isOver { return settled(now, goal) }
        if facts.count == nil, let outlook = facts.outlook {
            let words =
                "\(print(now)) of \(print(goal)). The year may end between \(print(outlook.low)) and \(print(outlook.high))."
            return (standing(low: outlook.low, high: outlook.high, goal), words)
        }
        return byPace(now, goal)
    }

    /// The share reached against the share of the time gone. It has no range: nobody knows how the rest goes.
    private func byPace(_ now: Double, _ goal: Double) -> (TargetStanding, String) {
        let from = facts.year.from.ordinal
        let days = Double(max(1, (target.due ?? facts.year.to).ordinal - from + 1))
        let last = facts.countedTo ?? facts.now?.period.to ?? typed?.on ?? today
        let gone = min(max(Double(last.ordinal - from + 1), 0), days)
        let wouldDo = goal * gone / days
        let words = "\(print(now)) of \(print(goal)); \(print(wouldDo.rounded())) would do by \(last.words)."
        if now >= wouldDo { return (.onCourse, words) }
        return (now >= wouldDo * (1 - target.tolerance / 100) ? .near : .offCourse, words)
    }

    /// Done, or not by its day.
    var milestone: (TargetStanding, String) {
        let due = target.due ?? facts.year.to
        if facts.view == .complete { return (.met, "It is done.") }
        if let typed, typed.value > 0 { return (.met, "It was done by \(typed.on.words).") }
        if facts.view == .stopped { return (.missed, "It was stopped.") }
        if due < today { return (.missed, "It was to be done by \(due.words), and nobody has said that it is.") }
        return switch facts.view {
        case .offTrack: (.offCourse, "Its lead says that it is off track; it is to be done by \(due.words).")
        case .atRisk: (.open, "Its lead says that it is at risk; it is to be done by \(due.words).")
        case .onTrack: (.onCourse, "Its lead says that it is on track; it is to be done by \(due.words).")
        case .notStarted, .complete, .stopped, nil: (.notKnown, "It is to be done by \(due.words).")
        }
    }
}
