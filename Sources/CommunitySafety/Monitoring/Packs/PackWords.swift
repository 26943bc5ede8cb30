public import Proofreading

/// What people write into a pack themselves.
public struct PackWords: Sendable, Hashable, Codable {
    /// Stands at its beginning. Markdown; it may quote figures.
    public var introduction: String
    /// A word to each priority, by its slug.
    public var priorities: [String: String]
    /// What a scrutiny committee asked for; empty in other packs.
    public var recommendations: [PackRecommendation]
    /// What the manager says of cost beside output; nil for nothing, as in every pack of before.
    public var value: PackValue?
    /// How residents were asked, in a strategic assessment; nil for nothing, as in every pack of before.
    public var consultations: [ConsultationRecord]?

    public init(
        introduction: String = "", priorities: [String: String] = [:], recommendations: [PackRecommendation] = [],
        value: PackValue? = nil
    ) {
        self.introduction = introduction
        self.priorities = priorities
        self.recommendations = recommendations
        self.value = value
    }

    /// What goes out: a note on value for money only where it was released, and to everybody nothing that is for the partnership.
    public func outgoing(in kind: PackKind) -> PackWords {
        var words = self
        if value?.isReleased != true { words.value = nil }
        if kind == .assessment { words.priorities[AssessmentHead.inside.rawValue] = nil }
        return words
    }

    public static let none = PackWords()

    /// The most characters of one passage, and of one line.
    public static let longest = 10_000
    public static let longestLine = 1_000
    public static let mostRecommendations = 60

    /// All passages that may quote figures, in the order in which they are read.
    public var passages: [String] {
        [introduction] + priorities.sorted { $0.key < $1.key }.map(\.value)
            + recommendations.flatMap { [$0.words, $0.response] } + (value.map { [$0.note] } ?? [])
            + (consultations ?? []).map(\.found)
    }
}

/// What the manager says of value for money, and whether everybody may read what each output came to.
public struct PackValue: Sendable, Hashable, Codable {
    public var isReleased: Bool
    /// Markdown; it may quote figures.
    public var note: String

    public init(isReleased: Bool, note: String) {
        self.isReleased = isReleased
        self.note = note
    }
}

/// What a committee recommended, and what came of it.
public struct PackRecommendation: Sendable, Hashable, Codable {
    public var words: String
    /// The day on which it was made; nil where nobody knows.
    public var madeOn: CalendarDate?
    /// Empty until there is one.
    public var response: String
    public var state: State

    /// What the partnership made of it.
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        case open, accepted, done, declined

        public var words: String {
            switch self {
            case .open: "Not answered yet"
            case .accepted: "Accepted"
            case .done: "Done"
            case .declined: "Not accepted"
            }
        }
    }

    public init(_ words: String, madeOn: CalendarDate? = nil, response: String = "", state: State = .open) {
        self.words = words
        self.madeOn = madeOn
        self.response = response
        self.state = state
    }
}
