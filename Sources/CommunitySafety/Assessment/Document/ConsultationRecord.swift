/// How residents were asked what should come first, and what they said.
public struct ConsultationRecord: Sendable, Hashable, Codable {
    /// A survey, a forum, a safety walk.
    public var method: String
    /// When, in words: `September 2023`.
    public var dates: String
    /// How many answered; nil where nobody counted.
    public var responses: Int?
    /// Which groups were reached, and which weren't.
    public var reached: String
    public var reach: ConsultationReach
    /// What they said. It may quote figures.
    public var found: String

    public init(
        method: String, dates: String, responses: Int? = nil, reached: String, reach: ConsultationReach = .anybody,
        found: String
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
