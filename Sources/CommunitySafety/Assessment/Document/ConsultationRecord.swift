/// How residents were asked what should come first, and what they said.
public struct ConsultationRecord: Sendable, Hashable, Codable {
    /// Who could answer, which says how far the answers speak for others. Raw values are stable.
    public enum Reach: String, Sendable, Hashable, Codable, CaseIterable {
        case anybody, sample, meeting

        public var words: String {
            switch self {
            case .anybody: "Anybody who wanted to"
            case .sample: "A sample drawn by chance"
            case .meeting: "Those at a meeting, or members of a group"
            }
        }

        /// How far the answers carry.
        public var caution: String {
            switch self {
            case .anybody:
                "Whoever wanted to could answer, and those who care most answer most: the answers don’t speak for all residents."
            case .sample:
                "Those asked were drawn by chance, so that the answers speak for others within the usual margin."
            case .meeting: "These are the views of those who came, not of all residents."
            }
        }
    }

    /// A survey, a forum, a safety walk.
    public var method: String
    /// When, in words: `September 2023`.
    public var dates: String
    /// How many answered; nil where nobody counted.
    public var responses: Int?
    /// Which groups were reached, and which weren't.
    public var reached: String
    public var reach: Reach
    /// What they said. It may quote figures.
    public var found: String

    public init(
        method: String, dates: String, responses: Int? = nil, reached: String, reach: Reach = .anybody, found: String
    ) {
        self.method = method
        self.dates = dates
        self.responses = responses
        self.reached = reached
        self.reach = reach
        self.found = found
    }

    public static let most = 12
}
