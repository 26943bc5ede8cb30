/// The lists that the evidence is kept by. Raw values are stable: they stand in addresses.
package enum EvidenceShelf: String, Sendable, Hashable, CaseIterable {
    case measures, sources, areas, sets, quality

    /// Its name in lists of pages.
    var title: String {
        switch self {
        case .measures: "Measures"
        case .sources: "Sources"
        case .areas: "Places"
        case .sets: "Sets to compare with"
        case .quality: "Notes on quality"
        }
    }

    /// What stands on it, for whoever looks for something.
    var purpose: String {
        switch self {
        case .measures: "what is counted, and who may see it"
        case .sources: "whose figures they are, and what they can’t show"
        case .areas: "wards, districts and other places, with what lies in what"
        case .sets: "places that ours is set beside"
        case .quality: "what can’t be compared, and why"
        }
    }
}
