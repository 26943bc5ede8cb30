/// A heading of the strategic assessment's document, in the order in which it is read. Raw values are stable: they stand in the
/// store and in forms.
///
/// The order follows what regulations 5 to 7 of SI 2007/1830 ask an assessment to say: levels and patterns, what changed and why, how
/// far the last plan was carried out, what residents want, and what should come first. What stands around it is ours.
public enum AssessmentHead: String, Sendable, Hashable, Codable, CaseIterable {
    case method, profile, levels, changes, reasons, plan, residents, horizon, ranking, priorities, gaps, sources
    /// What only those inside read.
    case inside

    /// As it is printed.
    public var words: String {
        switch self {
        case .method: "Introduction and method"
        case .profile: "The area"
        case .levels: "Levels and patterns"
        case .changes: "What changed since the year before"
        case .reasons: "Why it changed"
        case .plan: "How far last year’s plan was carried out"
        case .residents: "What residents said"
        case .horizon: "What is coming"
        case .ranking: "Scores and order"
        case .priorities: "What should come first"
        case .gaps: "What we don’t know"
        case .sources: "Sources"
        case .inside: "For the partnership only"
        }
    }

    /// Whether the regulations ask for it; the others are good practice.
    public var isAskedFor: Bool {
        switch self {
        case .levels, .changes, .reasons, .plan, .residents, .priorities: true
        case .method, .profile, .horizon, .ranking, .gaps, .sources, .inside: false
        }
    }

    /// What people may add to it, in a sentence.
    public var hint: String {
        switch self {
        case .method: "Who wrote it, how it was gathered, and what it leaves out."
        case .profile: "What a reader should know of the area: its towns, its roads, who lives there and who visits."
        case .levels: "What runs through all issues. Each issue has a field of its own below."
        case .changes: "What is new that the figures don’t show."
        case .reasons:
            "What the partnership believes, and on what grounds. The figures show that something changed, never why."
        case .plan: "What the answers of leads don’t say."
        case .residents: "What is to be said besides the consultations below."
        case .horizon:
            "New laws, money that ends, housing that is built, what neighbours see: what may change next year."
        case .ranking: "How the scores were given and by whom."
        case .priorities: "What the strategy group should know when it decides, or why it decided so."
        case .gaps: "What is being done about it."
        case .sources: "What was read besides the figures."
        case .inside: "It stands in the partnership’s version alone. Don’t name residents here either."
        }
    }

    /// The headings of a document for an audience.
    public static func all(isInside: Bool) -> [AssessmentHead] { allCases.filter { isInside || $0 != .inside } }
}
