/// A kind of trouble that a partnership may make a priority of: burglary, domestic abuse, fly-tipping.
public struct CommunityIssue: Sendable, Hashable, Codable {
    /// Lower-case letters, digits and hyphens; stands in addresses.
    public var key: String
    public var name: String
    /// What belongs to it and what doesn't; may be empty.
    public var note: String
    /// Keys of the measures that speak of it, the most telling first.
    public var measures: [String]
    /// Keys of the heads of the law that it serves (`StatutoryHead.subjects`).
    public var heads: [String]
    /// What runs through it and others: "young people", "prevention".
    public var themes: [String]

    public init(
        key: String, name: String, note: String = "", measures: [String] = [], heads: [String] = [],
        themes: [String] = []
    ) {
        self.key = key
        self.name = name
        self.note = note
        self.measures = measures
        self.heads = heads
        self.themes = themes
    }
}

extension StatutoryHead {
    /// What the strategy must be about (Crime and Disorder Act 1998, section 6(1)): the heads that an issue can serve.
    public static let subjects = Array(standard.prefix { $0.source.contains("section 6(1)") })

    /// The subject of this key; nil for another.
    public static func subject(_ key: String) -> StatutoryHead? { subjects.first { $0.key == key } }
}
