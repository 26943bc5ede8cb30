public import Proofreading

/// What isn't known of an issue, so that somebody may be asked for it.
public struct DataGap: Sendable, Hashable {
    public let issue: CommunityIssue
    /// Criteria that figures should speak for and don't, by name, in the order of the scheme.
    public let criteria: [String]
    /// Whether no measure speaks of the issue at all.
    public var lacksMeasure: Bool { issue.measures.isEmpty }

    /// Nil where nothing is missing.
    public init?(issue: CommunityIssue, criteria: [String]) {
        guard issue.measures.isEmpty || !criteria.isEmpty else { return nil }
        self.issue = issue
        self.criteria = criteria
    }

    /// A sentence on what is missing.
    public var words: String {
        if lacksMeasure { return "No figure speaks of it." }
        let list = criteria.map { "“\($0)”" }
        return "No figure suggests a score for \(list.listed)."
    }

    /// What an agency might be asked, for somebody to put into their own words.
    public func request(in window: DateRange) -> String {
        let name = issue.name
        return
            "Counts for \(name), month by month from \(window.from.words) to \(window.to.words), and of the twelve months before, for the district as a whole and by ward where numbers allow."
    }
}
