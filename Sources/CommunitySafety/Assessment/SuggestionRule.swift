/// How evidence suggests a score for a criterion. Raw values are stable: they stand in scheme files.
///
/// The bands are Watchward's own; no police force or county has published theirs.
public enum SuggestionRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// Whether it rises, by the verdict on the change of a year.
    case trend
    /// What share of everything counted it is.
    case volume
    /// How much harm its offences do, by severity weights that the partnership has loaded.
    case harm
    /// How it stands among comparable places, by its adjusted position in the funnel.
    case peers
    /// What residents say, by a survey's figure.
    case concern

    public var words: String {
        switch self {
        case .trend: "from the verdict on the last year’s change"
        case .volume: "from its share of everything counted"
        case .harm: "from the severity of its offences"
        case .peers: "from where it stands among comparable places"
        case .concern: "from what residents said when they were asked"
        }
    }
}
