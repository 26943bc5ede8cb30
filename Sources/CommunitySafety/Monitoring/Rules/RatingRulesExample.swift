/// Rules to begin with, each after what some body does. What a body decides by judgement can’t be worked out, and isn’t here.
public struct RatingRulesExample: Sendable, Hashable {
    /// Stands in addresses.
    public let slug: String
    public let name: String
    /// After whom, and where ours is other.
    public let origin: String
    public let rules: RatingRules

    public static let all = [shares, tenth, early]

    /// Those that hold until others are chosen.
    private static let shares = RatingRulesExample(
        slug: "shares", name: "The share reached against the share of the time gone",
        origin:
            "As Camms prints it for councils: 90% and 70%. Theirs leave what goes on for ever grey; here it is judged by its review dates.",
        rules: .shipped)

    private static let tenth = RatingRulesExample(
        slug: "tenth", name: "Within a tenth",
        origin:
            "After Havering’s performance report, which calls green what is within a tenth of its target. Theirs softens red to amber where last year was worse; an action has no last year.",
        rules: RatingRules(onTrackFrom: 90, atRiskFrom: 90))

    private static let early = RatingRulesExample(
        slug: "early", name: "Early warning",
        origin:
            "Our own, for what can’t be caught up late in the year: a quarter before the last day, a month for a milestone, one round without an answer.",
        rules: RatingRules(
            onTrackFrom: 95, atRiskFrom: 80, daysBeforeDeadline: 91, silenceAtRisk: 1, silenceOffTrack: 1,
            daysMilestoneOffTrack: 30))
}
