internal import CommunitySafety
internal import Proofreading
internal import Statistics
internal import Storage

/// What residents said when they were asked suggests for the issues of an assessment.
struct ConcernSuggestions<Reading: Querying> {
    /// What a survey's measure says of the newest time that it was asked.
    struct Finding {
        let measure: Measure
        let reach: ConsultationReach
        let answers: Measure
        let period: EvidencePeriod
        let said: Int
        let answered: Int
    }

    private let assessment: AssessmentReading
    private let own: OwnFigures<Reading>
    /// Measures of what residents said that speak of an issue by its key.
    private let asked: [Measure]

    init(_ assessment: AssessmentReading, _ reading: Reading) throws {
        self.assessment = assessment
        own = OwnFigures(reading: reading, view: .partnership)
        asked = try reading.measures().filter {
            $0.basis.reach != nil && MeasureAudience.partnership.allows($0.audience)
        }
    }

    /// By the first measure that was asked about since the first day of the assessment's window, and before the plan year.
    func suggestion(_ criterion: ScoringCriterion, _ key: String) throws -> SuggestedScore {
        let measures = measures(of: key)
        guard !measures.isEmpty else {
            return .unknown(
                "No survey’s figure is held: a measure of what residents said, of the issue “\(key)”, would speak for it. Until then the partnership judges the concern."
            )
        }
        var why: String?
        for measure in measures {
            switch try finding(measure) {
            case .success(let finding): return try Self.suggestion(criterion, finding)
            case .failure(let silence): why = why ?? silence.why
            }
        }
        return .unknown(why ?? "No survey’s figure is held: the partnership judges the concern.")
    }

    /// The issue's own, in its order, then others whose issue it is.
    private func measures(of key: String) -> [Measure] {
        let named = assessment.issues.first { $0.key == key }?.measures ?? []
        return named.compactMap { name in asked.first { $0.key == name } }
            + asked.filter { $0.issue == key && !named.contains($0.key) }
    }

    private struct Silence: Error { let why: String }

    private func finding(_ measure: Measure) throws -> Result<Finding, Silence> {
        func silent(_ why: String) -> Result<Finding, Silence> {
            .failure(Silence(why: "“\(measure.name.prefix(80))” \(why): the partnership judges the concern."))
        }
        guard let reach = measure.basis.reach, let parts = try parts(measure) else {
            return silent("doesn’t say out of how many who answered")
        }
        guard let said = try own.held(parts.said), let answers = try own.held(parts.answered),
            let (late, whole) = Self.newest(said, answers, in: time)
        else { return silent("has no figure of how many said so and how many answered, since \(time.from.words)") }
        guard let part = late.value.flatMap(Int.init(exactly:)), let all = Int(exactly: whole), part >= 0, part <= all
        else { return silent("names more who said so than answered, or no whole numbers") }
        guard all >= SurveyMargin.smallestGroup else {
            return silent("was answered by fewer than \(SurveyMargin.smallestGroup), which says nothing of others")
        }
        return .success(
            Finding(
                measure: measure, reach: reach, answers: answers.measure, period: late.period, said: part,
                answered: all))
    }

    /// The measure of how many said so and that of how many answered.
    private func parts(_ measure: Measure) throws -> (said: String, answered: String)? {
        guard let answered = measure.denominator,
            let said = measure.numerator ?? (measure.unit.isCounted ? measure.key : nil)
        else { return nil }
        return (said, answered)
    }

    /// From the first day of the figures to the day before the plan begins: forums meet when the year's figures are in.
    private var time: (from: CalendarDate, before: CalendarDate) {
        (assessment.stored.window.from, assessment.stored.year.range.from)
    }

    /// The newest time of which one source gives both.
    private static func newest(
        _ said: HeldFigures, _ answers: HeldFigures, in time: (from: CalendarDate, before: CalendarDate)
    ) -> (StandingFigure, Double)? {
        let figures = said.figures.filter {
            $0.value != nil && time.from <= $0.period.from && $0.period.to < time.before
        }
        for figure in figures.sorted(by: { ($1.period.to, $1.period.days) < ($0.period.to, $0.period.days) }) {
            let whole = answers.figures.first { $0.period == figure.period && $0.source == figure.source }?.value
            if let whole { return (figure, whole) }
        }
        return nil
    }

    /// Only of a sample drawn by chance is a margin told; of it the interval decides how sure the step is.
    private static func suggestion(_ criterion: ScoringCriterion, _ finding: Finding) throws -> SuggestedScore {
        let margin = try SurveyMargin(count: finding.said, sample: finding.answered)
        let step = SuggestionBands.concern(margin.share)
        let isSample = finding.reach == .sample
        let (low, high) = (min(max(margin.low, 0), 1), min(max(margin.high, 0), 1))
        let isFirm = SuggestionBands.concern(low) == SuggestionBands.concern(high)
        let range = isSample ? " (between \(RankingWords.percent(low)) and \(RankingWords.percent(high)))" : ""
        let carries =
            isSample
            ? "Asked was a sample drawn by chance; the limits are Wilson’s, of 95%."
            : "No margin of error: \(finding.reach.brief). \(finding.reach.caution)"
        let (said, answered) = (FigureWords.number(Double(finding.said)), FigureWords.number(Double(finding.answered)))
        let workings =
            "“\(finding.measure.name.prefix(80))”, \(finding.period.words): \(said) of \(answered) who answered (“\(finding.answers.name.prefix(80))”), \(RankingWords.percent(margin.share))\(range). \(carries)"
        return SuggestedScore(
            step.flatMap { criterion.step(at: $0) }, isSample ? (isFirm ? .high : .medium) : .low, workings)
    }
}
