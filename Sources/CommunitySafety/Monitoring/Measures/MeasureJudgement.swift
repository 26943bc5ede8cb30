public import Proofreading
internal import Statistics

/// A success measure set against its target: how it stands, which way it travels, and why no more can be said.
///
/// Whatever is uncertain is judged by its whole range: on course when all of it would do, off course when none of it would,
/// open in between. A rank is judged by its chance, not by where it happens to lie.
public struct MeasureJudgement: Sendable, Hashable {
    public let standing: TargetStanding
    public let travel: TargetTravel
    /// What it starts from, and what it is to come to; nil where that isn't known.
    public let baseline, goal: Double?
    /// Why it stands so, in a sentence.
    public let reason: String
    /// Where the year may end; nil where that isn't known.
    public let outlook: MeasureOutlook?

    /// The chance from which a rank is counted as sure.
    static let sure = 0.95

    public init(_ target: MeasureTarget, _ facts: MeasureFacts, on today: CalendarDate) {
        let judging = TargetJudging(target: target, facts: facts, today: today)
        let (standing, reason) = judging.verdict
        self.standing = standing
        self.reason = reason
        baseline = judging.baseline
        goal = judging.goal
        outlook = facts.isWhole ? nil : facts.outlook
        travel = judging.travel
    }
}

/// The judging of one target.
struct TargetJudging {
    let target: MeasureTarget
    let facts: MeasureFacts
    let today: CalendarDate

    /// The figures' own, where they reach back so far.
    var baseline: Double? {
        if case .evidence = target.basis, target.kind != .rank, let before = facts.lastYear { return before.value }
        return target.baseline
    }

    var goal: Double? {
        switch target.goal {
        case .better: nil
        case .value(let value): value
        case .change(let percent):
            baseline.map { whole($0 * (1 + (target.polarity == .higher ? percent : -percent) / 100)) }
        }
    }

    /// A count has no halves: the last whole one that would do.
    private func whole(_ value: Double) -> Double {
        guard target.kind == .count else { return value }
        return target.polarity == .higher ? (value - 1e-9).rounded(.up) : (value + 1e-9).rounded(.down)
    }

    var travel: TargetTravel {
        switch (facts.change, target.polarity) {
        case (.clearRise, .higher), (.clearFall, .lower): .better
        case (.clearRise, .lower), (.clearFall, .higher): .worse
        case (.couldBeChance, _): .noClearChange
        case (.clearRise, .neither), (.clearFall, .neither), (.tooFew, _), (.notComparable, _), (nil, _): .notKnown
        }
    }

    var verdict: (TargetStanding, String) {
        if target.basis == .unset { return (.notKnown, "Nobody has said what it is read from.") }
        return switch target.kind {
        case .rank: ranked
        case .count, .rate: counted
        case .percentage, .survey: share
        case .number: reached
        case .milestone: milestone
        }
    }

    /// Whether its time is over: the due day has passed, or the year's figures are whole.
    var isOver: Bool { facts.isWhole || (target.due ?? facts.year.to) < today }
}
