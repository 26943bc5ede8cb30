public import Proofreading

/// The rules by which the figures speak: data, since each partnership has its own.
///
/// Those shipped take the share of the target reached against the share of the time gone, as Camms prints it: 90% and more
/// is on track, 70% to 90% at risk, less is off track. What recurs is judged by its review dates, never left grey.
public struct RatingRules: Sendable, Hashable, Codable {
    /// Of the share that would do, in per cent.
    public var onTrackFrom: Int
    public var atRiskFrom: Int
    /// An action that hasn't begun so many days before its deadline is at risk.
    public var daysBeforeDeadline: Int
    /// So many rounds without an answer are a risk, and so many are worse.
    public var silenceAtRisk: Int
    public var silenceOffTrack: Int
    /// A milestone that is so many days late is worse than a risk.
    public var daysMilestoneOffTrack: Int

    public init(
        onTrackFrom: Int = 90, atRiskFrom: Int = 70, daysBeforeDeadline: Int = 60, silenceAtRisk: Int = 1,
        silenceOffTrack: Int = 2, daysMilestoneOffTrack: Int = 60
    ) {
        self.onTrackFrom = onTrackFrom
        self.atRiskFrom = atRiskFrom
        self.daysBeforeDeadline = daysBeforeDeadline
        self.silenceAtRisk = silenceAtRisk
        self.silenceOffTrack = silenceOffTrack
        self.daysMilestoneOffTrack = daysMilestoneOffTrack
    }

    public static let shipped = RatingRules()

    /// What the figures say on a day: the first rule that has something to say.
    public func figures(of facts: ActionFacts, on today: CalendarDate) -> FiguresView {
        if facts.view == .stopped { return FiguresView(nil, "It was stopped, so nothing is counted.") }
        return measured(facts, beside: said(facts, today))
    }

    private func said(_ facts: ActionFacts, _ today: CalendarDate) -> FiguresView {
        counted(facts, today) ?? settled(facts) ?? overdue(facts, today) ?? missed(facts, today) ?? silent(facts)
            ?? notBegun(facts, today) ?? recurring(facts, today)
            ?? FiguresView(nil, "Nothing of it is counted, and its last day is still to come.")
    }

    /// The share reached against the share of the time gone.
    private func counted(_ facts: ActionFacts, _ today: CalendarDate) -> FiguresView? {
        guard let count = facts.count else { return nil }
        if count.reached >= count.target {
            return FiguresView(.complete, "\(count.reached) of \(count.target): the target is reached.")
        }
        let days = facts.span.to.ordinal - facts.span.from.ordinal + 1
        let gone = min(max((facts.countedTo ?? today).ordinal - facts.span.from.ordinal + 1, 0), days)
        let wouldDo = (2 * count.target * gone + days) / (2 * days)
        let when = facts.countedTo == nil ? "now" : "then"
        let words = "\(count.reached) of \(count.target); \(wouldDo) would do by \(when)"
        // reached / target against gone / days, in whole numbers.
        let (reached, expected) = (count.reached * days * 100, count.target * gone)
        if reached >= expected * onTrackFrom { return FiguresView(.onTrack, "\(words).") }
        return FiguresView(reached >= expected * atRiskFrom ? .atRisk : .offTrack, "\(words).")
    }

    /// The worst of its success measures, where that is worse than the rest, or the rest says nothing. What has reached its
    /// own target has done its work.
    private func measured(_ facts: ActionFacts, beside said: FiguresView) -> FiguresView {
        let voices = facts.measures.compactMap { voice in voice.verdict.map { (voice, $0) } }
        guard said.verdict != .complete, let (voice, verdict) = voices.max(by: { $0.1.worry < $1.1.worry }),
            said.verdict.map({ verdict.worry > $0.worry }) ?? true
        else { return said }
        let words = "Its measure “\(voice.words)”: \(voice.standing.words.lowercased()). \(voice.reason)"
        return FiguresView(verdict, said.verdict == nil ? words : "\(words) Besides: \(said.reason)")
    }

    private func settled(_ facts: ActionFacts) -> FiguresView? {
        guard facts.view == .complete else { return nil }
        return FiguresView(nil, "The lead says that it is done, and nothing of it is counted.")
    }

    private func overdue(_ facts: ActionFacts, _ today: CalendarDate) -> FiguresView? {
        guard let due = facts.due, due < today else { return nil }
        return FiguresView(.offTrack, "It was to be done by \(due.words), and nobody has said that it is.")
    }

    /// The milestone that has been late the longest.
    private func missed(_ facts: ActionFacts, _ today: CalendarDate) -> FiguresView? {
        guard let step = facts.milestones.filter({ $0.isLate(on: today) }).min(by: { $0.due < $1.due }) else {
            return nil
        }
        let days = today.ordinal - step.due.ordinal
        return FiguresView(
            days > daysMilestoneOffTrack ? .offTrack : .atRisk,
            "The milestone “\(step.words)” was to be done by \(step.due.words).")
    }

    private func silent(_ facts: ActionFacts) -> FiguresView? {
        guard facts.silence >= silenceAtRisk else { return nil }
        let rounds = facts.silence == 1 ? "the last round" : "the last \(facts.silence) rounds"
        return FiguresView(
            facts.silence >= silenceOffTrack ? .offTrack : .atRisk, "Nobody answered for it in \(rounds).")
    }

    private func notBegun(_ facts: ActionFacts, _ today: CalendarDate) -> FiguresView? {
        guard facts.view == .notStarted, let due = facts.due, due.ordinal - today.ordinal < daysBeforeDeadline else {
            return nil
        }
        return FiguresView(.atRisk, "It hasn’t begun, and is to be done by \(due.words).")
    }

    private func recurring(_ facts: ActionFacts, _ today: CalendarDate) -> FiguresView? {
        guard facts.recurs else { return nil }
        guard let review = facts.review else {
            return FiguresView(nil, "It goes on without a review date: give it one, and it can be judged.")
        }
        if review >= today { return FiguresView(.onTrack, "Its next review is on \(review.words).") }
        if let on = facts.viewOn, on >= review {
            return FiguresView(.onTrack, "It was looked at after its review date, \(review.words).")
        }
        return FiguresView(.atRisk, "Its review of \(review.words) has passed, and nobody has answered since.")
    }
}
