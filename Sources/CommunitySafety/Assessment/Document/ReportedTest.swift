/// How a success measure of last year's plan stands, in an assessment's document.
public struct ReportedTest: Sendable, Hashable, Codable {
    public var words: String
    public var baseline: String
    public var target: String
    /// The figure that it is read from, where everybody may read it: it stands in the pack's book.
    public var measure: String?
    /// How it stands to its target; nil in what is for everybody, since what is reckoned red is never public by itself.
    public var standing: TargetStanding?
    /// Why, in a sentence; nil with the standing.
    public var reason: String?

    public init(_ measure: PackMeasure) {
        (words, baseline, target) = (measure.words, measure.baseline, measure.target)
    }

    public func call(_ part: FigureCall.Part) -> FigureCall? { measure.map { FigureCall($0, part) } }

    public var calls: [FigureCall] { [.value, .verdict].compactMap(call) }
}
