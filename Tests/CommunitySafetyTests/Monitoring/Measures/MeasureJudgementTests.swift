import Proofreading
import Statistics
import Testing

@testable import CommunitySafety

/// A success measure against its target: every kind, at the edges of what may be said.
@Suite struct MeasureJudgementTests {
    private let today = "2024-01-15"

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func facts() throws -> MeasureFacts {
        MeasureFacts(year: try #require(DateRange(from: try day("2023-04-01"), to: try day("2024-03-31"))))
    }

    private func figure(_ value: Double, months: Int, from: String = "2023-04") throws -> MeasureFacts.Figure {
        let first = try #require(EvidencePeriod(reading: from))
        return MeasureFacts.Figure(value, try #require(EvidencePeriod(from: first, months: months)))
    }

    private func judge(_ target: MeasureTarget, _ facts: MeasureFacts, on: String? = nil) throws -> MeasureJudgement {
        MeasureJudgement(target, facts, on: try day(on ?? today))
    }

    /// April to December; the year before 847 up to then and 282 after it, this year 884. The reference case `year_end/08`
    /// (with φ = 1.8 and 95 %) ends at 1178.83; with 80 % the reach is 1.2816/1.9600 of it on the log scale:
    /// 884 + 294.83·exp(∓0.16530) = 1133.9 and 1231.8.
    private func inProgress() throws -> MeasureFacts {
        var facts = try facts()
        facts.now = try figure(884, months: 9)
        facts.before = try figure(847, months: 9, from: "2022-04")
        facts.lastYear = try figure(1_129, months: 12, from: "2022-04")
        facts.outlook = MeasureOutlook(counted: 884, before: 847, lastYear: 1_129, dispersion: 1.8)
        return facts
    }

    @Test func `a year in progress ends where the reference says that it may`() throws {
        let outlook = try #require(try inProgress().outlook)
        #expect(outlook.likely == 1_179)
        #expect(outlook.low == 1_134 && outlook.high == 1_232)
    }

    /// The whole range at or below, none of it, or some.
    @Test(arguments: [
        (1_232.0, TargetStanding.onCourse), (1_231, .open), (1_134, .open), (1_133, .offCourse), (1_300, .onCourse),
    ])
    func `a count that should fall is judged by its whole range`(goal: Double, standing: TargetStanding) throws {
        let target = MeasureTarget(kind: .count, goal: .value(goal), basis: .evidence("burglary.police"))
        #expect(try judge(target, try inProgress()).standing == standing)
    }

    @Test(arguments: [
        (1_134.0, TargetStanding.onCourse), (1_135, .open), (1_232, .open), (1_233, .offCourse),
    ])
    func `a count that should rise is judged the other way about`(goal: Double, standing: TargetStanding) throws {
        let target = MeasureTarget(
            kind: .count, polarity: .higher, goal: .value(goal), basis: .evidence("burglary.police"))
        #expect(try judge(target, try inProgress()).standing == standing)
    }

    /// 5 % of 1,000 is 50: a range that begins at 1,134 misses 1,080 by exactly 54, which is 5 %.
    @Test func `what is tolerated is taken off the target`() throws {
        var target = MeasureTarget(kind: .count, goal: .value(1_080), tolerance: 5, basis: .evidence("burglary.police"))
        #expect(try judge(target, try inProgress()).standing == .near)
        target.tolerance = 4.9
        #expect(try judge(target, try inProgress()).standing == .offCourse)
    }

    /// 5 % less than 1,129 is 1,072.55, and a count has no halves.
    @Test func `a change is reckoned from the figures, not from what was typed`() throws {
        let target = MeasureTarget(
            kind: .count, goal: .change(percent: 5), baseline: 2_000, basis: .evidence("burglary.police"))
        let judgement = try judge(target, try inProgress())
        #expect(judgement.baseline == 1_129 && judgement.goal == 1_072)
        #expect(judgement.standing == .offCourse)
    }

    @Test func `where the figures don't reach back, what was typed is the baseline`() throws {
        var facts = try inProgress()
        facts.lastYear = nil
        let target = MeasureTarget(
            kind: .count, goal: .change(percent: 10), baseline: 2_000, basis: .evidence("burglary.police"))
        #expect(try judge(target, facts).goal == 1_800)
    }

    @Test(arguments: [(1_000.0, TargetStanding.met), (1_001, .near), (1_020, .near), (1_021, .missed)])
    func `a year that is over is what it was`(value: Double, standing: TargetStanding) throws {
        var facts = try facts()
        facts.now = try figure(value, months: 12)
        let target = MeasureTarget(kind: .count, goal: .value(1_000), tolerance: 2, basis: .evidence("burglary.police"))
        let judgement = try judge(target, facts, on: "2024-05-01")
        #expect(judgement.standing == standing && judgement.outlook == nil)
    }

    @Test func `without the year before where the year ends can't be said, unless it is past the target already`()
        throws
    {
        var facts = try facts()
        facts.now = try figure(80, months: 9)
        var target = MeasureTarget(kind: .count, goal: .value(100), basis: .evidence("burglary.police"))
        #expect(try judge(target, facts).standing == .notKnown)
        target.goal = .value(79)
        #expect(try judge(target, facts).standing == .offCourse)
    }

    @Test(arguments: [
        (Verdict.Word.clearFall, TargetStanding.onCourse, TargetTravel.better),
        (.clearRise, .offCourse, .worse), (.couldBeChance, .open, .noClearChange), (.tooFew, .notKnown, .notKnown),
        (.notComparable, .notKnown, .notKnown),
    ])
    func `a measure without a number is judged by its change`(
        word: Verdict.Word, standing: TargetStanding, travel: TargetTravel
    ) throws {
        var facts = try inProgress()
        facts.change = word
        let judgement = try judge(MeasureTarget(kind: .count, basis: .evidence("burglary.police")), facts)
        #expect(judgement.standing == standing && judgement.travel == travel)
    }

    @Test func `reports that may rise or fall travel nowhere`() throws {
        var facts = try inProgress()
        facts.change = .clearRise
        let target = MeasureTarget(
            kind: .count, polarity: .neither, goal: .value(1), basis: .evidence("domestic-abuse.police"))
        #expect(try judge(target, facts).travel == .notKnown)
    }

    /// The reference cases `rank_uncertainty/02` and `/03`, with the chances of the first ranks as printed there.
    private func ranked(_ chances: [Double], rank: Int, likely: ClosedRange<Int>) throws -> MeasureFacts {
        var facts = try facts()
        facts.now = try figure(1_000, months: 12, from: "2023-01")
        facts.rank = MeasureFacts.Rank(
            rank: rank, of: 12, likely: likely,
            chances: chances + Array(repeating: 0, count: 12 - chances.count), among: "districts of Kent")
        return facts
    }

    @Test func `a rank is judged by its chance, not by where it lies`() throws {
        let lowest = MeasureTarget(kind: .rank, goal: .value(3), basis: .evidence("asb.police"))
        // Third of twelve, and in the lowest three with a chance of 0.7730.
        let third = try ranked(
            [1.6931508868711898e-06, 0.020139878154066843, 0.7528724711027215], rank: 3, likely: 3...5)
        let open = try judge(lowest, third)
        #expect(open.standing == .open && open.reason.contains("77%") && open.reason.contains("between 3 and 5"))
        // Second of twelve with 0.9985.
        let second = try ranked([0.1564787296461569, 0.8281351370897483, 0.01385173126029679], rank: 2, likely: 1...2)
        let sure = try judge(lowest, second)
        #expect(sure.standing == .onCourse && sure.reason.contains("more than 99%"))
        // Twelfth, with 0.0015.
        let last = try ranked(
            [5.791264075764889e-05, 0.000375576875480523, 0.0010926821809001377], rank: 12, likely: 7...12)
        let out = try judge(lowest, last)
        #expect(out.standing == .offCourse && out.reason.contains("less than 1%"))
    }

    @Test func `from the higher end the ranks are counted from above`() throws {
        let highest = MeasureTarget(kind: .rank, polarity: .higher, goal: .value(2), basis: .evidence("asb.police"))
        var facts = try ranked([], rank: 11, likely: 10...12)
        facts.rank?.chances = Array(repeating: 0, count: 9) + [0.02, 0.5, 0.48]
        let judgement = try judge(highest, facts)
        #expect(judgement.standing == .onCourse)
        #expect(judgement.reason.hasPrefix("Rank 2 of 12 from the highest rate (likely between 1 and 3)"))
    }

    @Test func `a rank without peers isn't known`() throws {
        let target = MeasureTarget(kind: .rank, goal: .value(3), basis: .evidence("asb.police"))
        #expect(try judge(target, try facts()).standing == .notKnown)
        let few = try ranked([0.5, 0.5], rank: 1, likely: 1...2)
        #expect(
            try judge(MeasureTarget(kind: .rank, goal: .value(12), basis: .evidence("a.b")), few).standing == .notKnown)
    }

    /// 25 of 307 is 8.1 % with Wilson's limits 5.6 and 11.7 (methods paper, section 2).
    @Test(arguments: [(12.0, TargetStanding.onCourse), (8, .open), (5, .offCourse)])
    func `a percentage is judged by its interval`(goal: Double, standing: TargetStanding) throws {
        var facts = try facts()
        facts.now = try figure(8.1, months: 12, from: "2023-01")
        facts.share = MeasureFacts.Share(part: 25, whole: 307)
        let target = MeasureTarget(kind: .percentage, goal: .value(goal), basis: .evidence("a.b"))
        let judgement = try judge(target, facts)
        #expect(judgement.standing == standing)
        #expect(judgement.reason.contains("25 of 307; likely between 5.6% and 11.7%"))
    }

    @Test func `a percentage of nobody knows how many is open until its day, and then what it is`() throws {
        let outturn = TypedOutturn(value: 19, on: try day("2023-12-31"))
        let target = MeasureTarget(kind: .survey, goal: .value(20), basis: .typed(outturn))
        #expect(try judge(target, try facts()).standing == .open)
        #expect(try judge(target, try facts(), on: "2024-04-01").standing == .met)
    }

    /// Of a share the tolerance is points: 21 against 20 with 1 point.
    @Test func `shares are tolerated by points`() throws {
        let outturn = TypedOutturn(value: 21, on: try day("2024-03-31"))
        var target = MeasureTarget(kind: .percentage, goal: .value(20), tolerance: 1, basis: .typed(outturn))
        #expect(try judge(target, try facts(), on: "2024-04-01").standing == .near)
        target.tolerance = 0.9
        #expect(try judge(target, try facts(), on: "2024-04-01").standing == .missed)
    }

    /// 275 of 366 days have gone on 31 December: 120 × 275 ÷ 366 is 90.2, of which 10 % less is 81.1.
    @Test(arguments: [
        (120, TargetStanding.met), (91, .onCourse), (90, .near), (82, .near), (81, .offCourse), (0, .offCourse),
    ])
    func `what a lead counts is held against the time gone`(reached: Int, standing: TargetStanding) throws {
        var facts = try facts()
        (facts.count, facts.countedTo) = (ActionCount(reached: reached, target: 120), try day("2023-12-31"))
        let target = MeasureTarget(
            kind: .number, polarity: .higher, goal: .value(120), tolerance: 10, basis: .action("3.3"))
        #expect(try judge(target, facts).standing == standing)
    }

    @Test func `a number that wasn't reached by its day is missed`() throws {
        var facts = try facts()
        (facts.count, facts.countedTo) = (ActionCount(reached: 119, target: 120), try day("2023-12-31"))
        let target = MeasureTarget(
            kind: .number, polarity: .higher, goal: .value(120), due: try day("2024-01-14"), basis: .action("3.3"))
        #expect(try judge(target, facts).standing == .missed)
        #expect(try judge(target, facts, on: "2024-01-14").standing == .onCourse)
    }

    @Test(arguments: [
        (LeadView.complete, TargetStanding.met), (.stopped, .missed), (.offTrack, .offCourse), (.atRisk, .open),
        (.onTrack, .onCourse), (.notStarted, .notKnown),
    ])
    func `something to be done goes by its lead until its day`(view: LeadView, standing: TargetStanding) throws {
        var facts = try facts()
        facts.view = view
        let target = MeasureTarget(kind: .milestone, polarity: .neither, basis: .action("4.1"))
        #expect(try judge(target, facts).standing == standing)
        let after: TargetStanding = view == .complete ? .met : .missed
        #expect(try judge(target, facts, on: "2024-04-01").standing == after)
    }

    @Test func `what nobody has bound to anything isn't known`() throws {
        for kind in TargetKind.allCases {
            let judgement = try judge(MeasureTarget(kind: kind, goal: .value(3)), try inProgress())
            #expect(judgement.standing == .notKnown, "\(kind)")
        }
    }

    @Test func `where no figure is held nothing is said`() throws {
        for kind in [TargetKind.count, .rate, .percentage, .number, .survey] {
            let target = MeasureTarget(kind: kind, goal: .value(3), basis: .evidence("a.b"))
            #expect(try judge(target, try facts()).standing == .notKnown, "\(kind)")
        }
    }
}
