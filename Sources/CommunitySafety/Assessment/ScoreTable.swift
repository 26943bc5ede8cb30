/// The scores of an assessment: issue by criterion. What isn't known is missing, never 0.
public struct ScoreTable: Sendable, Hashable {
    /// An issue as it is called in this assessment.
    public struct Entry: Sendable, Hashable {
        public let key: String
        public let name: String
        /// By the criterion's key.
        public let scores: [String: StepScore]

        public init(key: String, name: String, scores: [String: StepScore]) {
            self.key = key
            self.name = name
            self.scores = scores
        }
    }

    public let scheme: ScoringScheme
    /// In the order in which the assessment lists them.
    public let issues: [Entry]

    public init(_ scheme: ScoringScheme, _ issues: [Entry]) {
        self.scheme = scheme
        self.issues = issues
    }

    /// What an issue lacks for a place in the ranking: names of criteria, in order.
    public func missing(_ issue: Entry) -> [String] {
        scheme.counted.filter { issue.scores[$0.key] == nil }.map(\.name)
    }

    /// An issue's scores in halves, by counted criterion: whole numbers, so that sums are exact.
    func halves(_ issue: Entry) -> [Int] { scheme.counted.map { issue.scores[$0.key]?.halves ?? 0 } }
}
