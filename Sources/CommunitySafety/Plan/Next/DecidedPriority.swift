/// A priority of next year's plan, as the strategy group agreed it on the assessment.
public struct DecidedPriority: Sendable, Hashable {
    /// The assessed issue's key.
    public var issue: String
    public var name: String
    /// Why, as it was decided.
    public var reason: String
    /// Address of the priority of this year's plan that it goes on from; nil for a new one.
    public var goesOnFrom: String?
    /// Success measures that its figures suggest, each with where it stands now; their priority isn't set.
    public var measures: [SuccessMeasure]

    public init(
        issue: String, name: String, reason: String, goesOnFrom: String? = nil, measures: [SuccessMeasure] = []
    ) {
        self.issue = issue
        self.name = name
        self.reason = reason
        self.goesOnFrom = goesOnFrom
        self.measures = measures
    }

    /// The priority of a plan that an issue plainly goes on from: the one of the same name, or the only one of which either name
    /// holds all words of the other. Nil where that isn't plain; then somebody chooses.
    public static func match(_ name: String, among priorities: [Priority]) -> String? {
        let slug = Slug.make(from: name)
        if let same = priorities.first(where: { Slug.make(from: $0.name) == slug || $0.slug == slug }) {
            return same.slug
        }
        let words = words(of: name)
        let like = priorities.filter { priority in
            let others = Self.words(of: priority.name)
            return !others.isEmpty && !words.isEmpty && (others.isSubset(of: words) || words.isSubset(of: others))
        }
        return like.count == 1 ? like.first?.slug : nil
    }

    private static func words(of name: String) -> Set<String> {
        Set(Slug.make(from: name, limit: 400).split(separator: "-").map(String.init).filter { !joining.contains($0) })
    }

    private static let joining: Set<String> = ["and", "of", "the", "in", "against", "for", "to", "a"]
}
