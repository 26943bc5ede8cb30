/// The schemes that every partnership starts with; it copies one and makes it its own.
public enum SchemeCatalogue {
    public static let all: [ScoringScheme] = [sixCriteria, impactGrid, harmTemplate]

    /// The six questions that a real plan of Kent names; scale, descriptors and weights are ours.
    public static let sixCriteria = ScoringScheme(
        key: "six-criteria", name: "Six criteria on 0 to 5",
        note: """
            The six questions are those that partnerships in Kent ask of every issue. They publish neither scale nor weights: \
            the steps from 0 to 5, what each means, and the equal weights are Watchward’s.
            """,
        combination: .weightedSum, criteria: [concern, trend, volume, harm, peers, value])

    /// Four steps of impact by four of likelihood, as community planning partnerships in Scotland use it.
    public static let impactGrid = ScoringScheme(
        key: "impact-likelihood", name: "Impact by likelihood, four by four",
        note: "A grid of sixteen cells, from 1 to 16. What each step means is Watchward’s wording: change it to yours.",
        combination: .impactByLikelihood,
        criteria: [
            ScoringCriterion(
                key: "impact", name: "Impact", question: "How bad is it when it happens?", part: .harm,
                scale: scale(
                    from: 1,
                    [
                        "an annoyance that passes", "some people are upset or out of pocket",
                        "people are hurt, or a place changes for the worse",
                        "lives are lost or changed for good",
                    ])),
            ScoringCriterion(
                key: "likelihood", name: "Likelihood", question: "How likely is it in the coming year?",
                part: .likelihood,
                scale: scale(
                    from: 1, ["hardly", "it may happen", "it will happen more than once", "it happens every week"])),
        ])

    /// A template with the structure that is known in public of the police's way; every number in it is the user's own.
    public static let harmTemplate = ScoringScheme(
        key: "harm-likelihood-position", name: "Harm, likelihood, position",
        note: """
            A template to change: three kinds of harm, two of likelihood, and how well placed the partnership is, which is \
            shown beside the score and not counted. It isn’t the police’s own scheme, whose scales aren’t public, and its \
            figure must not be called a score of that scheme.
            """,
        combination: .harmByLikelihood,
        criteria: [
            harmKind("physical", "Physical harm", "How badly are people hurt?"),
            harmKind("psychological", "Psychological harm", "How deeply are people distressed, and for how long?"),
            harmKind("financial", "Financial harm", "What does it cost people, businesses and services?"),
            harmKind("community", "Harm to the community", "What does it do to trust and to places?"),
            ScoringCriterion(
                key: "frequency", name: "Frequency", question: "How often does it happen?", part: .likelihood,
                scale: scale(from: 0, ["never", "once a year", "every quarter", "every month", "every week", "daily"]),
                rule: .volume),
            ScoringCriterion(
                key: "forecast", name: "Forecast", question: "Where is it going?", part: .likelihood,
                scale: trend.scale, rule: .trend),
            ScoringCriterion(
                key: "position", name: "Position of the partnership",
                question: "How well is the partnership placed to do something about it?", part: .position,
                scale: scale(
                    from: 1, ["in hand", "some gaps in what we know or can do", "large gaps", "nothing is in place"])),
        ])

    // Where a rule feeds a criterion, each step says what the rule means by it as well as what the partnership does: the step that was
    // taken is published with these words.
    private static let concern = ScoringCriterion(
        key: "concern", name: "Community concern", question: "Is there significant community concern?",
        scale: scale(
            from: 0,
            [
                "nobody has raised it, or fewer than 5% of those asked named it",
                "a few people have raised it, or 5% to 10% named it",
                "it comes up now and then, or 10% to 20% named it",
                "it comes up in most forums, or 20% to 35% named it",
                "it is among the concerns that residents name most, or 35% to 50% named it",
                "it is what residents name first, or half or more named it",
            ]), rule: .concern)

    private static let trend = ScoringCriterion(
        key: "trend", name: "Trend", question: "Is it increasing?",
        scale: scale(
            from: 0,
            [
                "a clear fall of a tenth or more", "a clear but smaller fall", "no clear change",
                "a clear rise of less than a tenth", "a clear rise of a tenth to a quarter",
                "a clear rise of a quarter or more",
            ]), rule: .trend)

    private static let volume = ScoringCriterion(
        key: "volume", name: "Volume", question: "Does it contribute to a high volume of crime?",
        scale: scale(
            from: 0,
            [
                "less than 1% of what is counted", "1% to 5%", "5% to 10%", "10% to 20%", "20% to 35%",
                "35% or more",
            ]), rule: .volume)

    private static let harm = ScoringCriterion(
        key: "harm", name: "Harm", question: "How much harm does it cause?",
        scale: scale(
            from: 0,
            [
                "no harm to speak of, or less than 1% of the recorded harm",
                "annoyance that passes, or 1% to 5% of the recorded harm",
                "distress or loss from which people recover soon, or 5% to 10%",
                "injury, lasting distress or serious loss, or 10% to 20%",
                "grave injury or lasting damage to a person’s life, or 20% to 35%",
                "lives are lost, or 35% or more of the recorded harm",
            ]), rule: .harm)

    private static let peers = ScoringCriterion(
        key: "peers", name: "Beside comparable places",
        question: "How is the district performing compared with other parts of the county?",
        scale: scale(
            from: 0,
            [
                "far better than its peers", "better than most", "a little better than the middle",
                "a little worse than the middle", "worse than most", "far worse than its peers",
            ]), rule: .peers)

    private static let value = ScoringCriterion(
        key: "value", name: "Added value", question: "Can the partnership add value to the work?",
        scale: scale(
            from: 0,
            [
                "one agency deals with it alone", "partners are told of it", "partners help now and then",
                "several partners each hold a part of the answer", "it needs several partners to act together",
                "nobody can deal with it but all together",
            ]))

    private static func harmKind(_ key: String, _ name: String, _ question: String) -> ScoringCriterion {
        ScoringCriterion(
            key: key, name: name, question: question, part: .harm,
            scale: scale(from: 0, ["none", "slight", "some", "serious", "grave", "the worst there is"]))
    }

    private static func scale(from lowest: Int, _ words: [String]) -> [ScaleStep] {
        words.enumerated().map { ScaleStep(lowest + $0.offset, $0.element) }
    }
}
