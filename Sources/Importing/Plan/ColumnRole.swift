/// What a column of a plan's tables holds.
enum ColumnRole: Hashable {
    case reference, action, lead, partners, byWhen, priority
    case measure, baseline, target
    /// Where a measure's figure comes from, and which way is better.
    case source, polarity
    /// Progress, status, resources, comments: kept as narrative.
    case remark
    case risk, amount
    case name, contact, role, rank
    /// The short name of a body: "Abbreviation".
    case shortName
}
