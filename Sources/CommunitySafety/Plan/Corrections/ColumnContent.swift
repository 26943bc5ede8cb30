/// What a person says that a column of an action table holds. Raw values are stable: they are kept with a prepared import.
public enum ColumnContent: String, Sendable, Hashable, Codable, CaseIterable {
    case reference, action, lead, partners
    case byWhen = "by-when"
    case priority
    /// Words that are kept as narrative: progress, resources, comments.
    case remark
}
