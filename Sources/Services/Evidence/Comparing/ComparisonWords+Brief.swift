internal import CommunitySafety
internal import Statistics

/// In a few words, for a list of many measures.
extension ComparisonWords {
    /// "90 in Oct 2021 – Sep 2022, up from 53 the year before"; without the year before where it may not be set beside it.
    package var brief: String {
        guard comparison.hasFigures else { return "" }
        let later = comparison.later
        let after = "\(ChangeFigures.value(later.value, unit)) in \(later.period.words)"
        guard comparison.isAllowed else { return after }
        return "\(after), \(moved) \(ChangeFigures.value(comparison.earlier.value, unit)) the year before"
    }

    /// "More reported", "Fell", "No clear change", "Clear only by itself" where it is one of too many; nothing where nothing may be said.
    package var state: String {
        guard let word else { return "" }
        if case .oneOfMany? = verdict?.reason { return "Clear only by itself" }
        return switch word {
        case .clearRise: countsReports ? "More reported" : "Rose"
        case .clearFall: countsReports ? "Less reported" : "Fell"
        case .couldBeChance: "No clear change"
        case .tooFew: "Too few to say"
        case .notComparable: "Not comparable"
        }
    }
}
