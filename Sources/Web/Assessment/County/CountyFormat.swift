/// As what the county gets a year's decisions.
package enum CountyFormat: String, Sendable, Hashable, CaseIterable {
    case csv, json

    var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json"
        }
    }

    /// As it is called on pages.
    var words: String {
        switch self {
        case .csv: "as a table (CSV)"
        case .json: "for programs (JSON)"
        }
    }
}
