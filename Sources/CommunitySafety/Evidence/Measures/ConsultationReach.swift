/// Who could answer when residents were asked, which says how far the answers speak for others. Raw values are stable.
public enum ConsultationReach: String, Sendable, Hashable, Codable, CaseIterable {
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

    /// Within a sentence.
    public var brief: String {
        switch self {
        case .anybody: "self-selected, not a sample"
        case .sample: "a sample drawn by chance"
        case .meeting: "those at a meeting, not a sample"
        }
    }
}
