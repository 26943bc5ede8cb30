/// What kind of thing a success measure promises. Raw values are stable: they stand in the store.
public enum TargetKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A place among others: "stay in the lowest three of the county".
    case rank
    /// How often something happened in a year.
    case count
    /// The same for every 1,000 people and a year.
    case rate
    /// Of so many, how many: 0–100.
    case percentage
    /// People or things to be reached from the year's first day on.
    case number
    /// Something to be done by a day.
    case milestone
    /// A percentage of those who were asked in a survey.
    case survey

    public var words: String {
        switch self {
        case .rank: "A rank among other places"
        case .count: "A count in a year"
        case .rate: "A rate for every 1,000 people"
        case .percentage: "A percentage"
        case .number: "A number to reach"
        case .milestone: "Something done by a day"
        case .survey: "A share of people asked in a survey"
        }
    }

    /// Whether its figures are in per cent.
    public var isShare: Bool { self == .percentage || self == .survey }
}
