/// Which return to the funder. Raw values are stable: they stand in addresses.
public enum FundingReturn: String, Sendable, Hashable, CaseIterable {
    case midYear = "mid-year"
    case yearEnd = "year-end"

    public var words: String {
        switch self {
        case .midYear: "Mid-year return"
        case .yearEnd: "Year-end return"
        }
    }
}
