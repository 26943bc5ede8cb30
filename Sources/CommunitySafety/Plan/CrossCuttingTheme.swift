/// Something that runs through several priorities and is none of them: “prevention”, “the voice of young people”.
public struct CrossCuttingTheme: Sendable, Hashable, Codable {
    public var name: String
    /// GitHub-flavoured Markdown.
    public var narrative: String
    /// Slugs of the priorities that serve it.
    public var priorities: [String]

    public init(name: String, narrative: String = "", priorities: [String] = []) {
        self.name = name
        self.narrative = narrative
        self.priorities = priorities
    }
}

extension Plan {
    /// The heading over the themes, which have no section of their own.
    public static let themesHeading = "Cross-cutting themes"

    /// The themes that a priority serves, in order.
    public func themes(of priority: Priority) -> [CrossCuttingTheme] {
        themes.filter { $0.priorities.contains(priority.slug) }
    }

    /// The names of the priorities that serve a theme, in rank order; what isn't a priority any more is passed over.
    public func priorityNames(of theme: CrossCuttingTheme) -> [String] {
        let slugs = Set(theme.priorities)
        return priorities.filter { slugs.contains($0.slug) }.map(\.name)
    }

    public func fundingLines(of priority: Priority) -> [FundingLine] {
        fundingLines.filter { $0.priority == priority.slug }
    }

    /// Before which section the themes are shown: after the list of priorities, else before the first priority, else last.
    public var themesPlace: Int {
        if let list = sections.lastIndex(where: { $0.kind == .priorities }) { return list + 1 }
        return sections.firstIndex { $0.kind == .priority } ?? sections.count
    }
}
