internal import CommunitySafety

/// How a count may be printed for its readers.
enum FactSight: Hashable {
    /// As it is, or as its rule rounds it.
    case printed(Double)
    /// Withheld, with what stands in its place: "fewer than 5", "too few to print safely".
    case withheld(String)

    var value: Double? {
        if case .printed(let value) = self { value } else { nil }
    }
}

/// What may be printed of each count.
typealias FactReader = (QuotedFigure.Fact) -> FactSight
