/// One issue in an assessment's document.
public struct ReportedIssue: Sendable, Hashable, Codable {
    public var issue: CommunityIssue
    /// Those of its measures that are on record and for everybody, the most telling first.
    public var measures: [ReportedMeasure]
    /// Whether it has measures whose figures aren't for everybody.
    public var hasClosed: Bool
    /// Their names; empty in what is for everybody.
    public var closed: [String]
    /// `3rd`, `joint 3rd`; nil without a place.
    public var place: String?
    /// The score as it is printed; empty without a place.
    public var total: String
    /// How firm its place is: "in the top three under 94% of weightings"; empty where nothing can be said.
    public var firmness: String
    /// Of an issue without a place: where it would stand.
    public var between: String
    /// In the assessment of the year before; empty where there was none.
    public var placeBefore: String
    /// By criterion; what isn't known isn't there.
    public var scores: [String: StepScore]
    /// Names of the criteria that people scored without any figure.
    public var judged: [String]
    /// Names of the criteria without a score.
    public var missing: [String]
    public var decision: IssueDecision?
    /// Why each score is as it is; nil in what is for everybody.
    public var reasons: [String: CriterionScore]?

    public init(_ issue: CommunityIssue) {
        self.issue = issue
        (measures, closed, scores, judged, missing) = ([], [], [:], [], [])
        hasClosed = false
        (total, firmness, between, placeBefore) = ("", "", "", "")
        (place, decision, reasons) = (nil, nil, nil)
    }

    /// The field that holds what people write of it.
    public var wordsKey: String { "issue-\(issue.key)" }

    public var calls: [FigureCall] { measures.flatMap(\.calls) }
}

/// A measure in an assessment's document.
public struct ReportedMeasure: Sendable, Hashable, Codable {
    public var key: String
    public var name: String
    /// Whether it counts what was reported or recorded, not what happened.
    public var isReported: Bool
    public var polarity: MeasurePolarity
    /// What a reader must know before comparing; may be empty.
    public var note: String
    /// Whether its months and places are drawn; one measure of an issue is.
    public var isDrawn: Bool

    public init(_ measure: Measure, isDrawn: Bool) {
        (key, name) = (measure.key, measure.name)
        (isReported, polarity) = (measure.basis == .reported, measure.polarity)
        (note, self.isDrawn) = (measure.note, isDrawn)
    }

    public func call(_ part: FigureCall.Part) -> FigureCall { FigureCall(key, part) }

    public var calls: [FigureCall] { parts.map(call) }

    private var parts: [FigureCall.Part] {
        [.value, .change, .interval, .verdict, .previous, .rank, .rate] + (isDrawn ? [.chart, .map] : [])
    }
}
