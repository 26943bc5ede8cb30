internal import CommunitySafety
internal import Storage

/// All that the release of a measure is made from: while it is the same, so is the release.
struct ReleaseInput: Hashable {
    let measure: Measure
    /// Of every source.
    let figures: Set<PlacedFigure>
    let nestings: [AreaNesting]
    let overrides: [StoredOverride]

    init(_ measure: Measure, _ reading: some Querying) throws {
        self.measure = measure
        figures = Set(try reading.placedFigures(measure.key))
        nestings = try reading.areaNestings()
        overrides = try reading.overrides(of: measure.key).filter { !$0.isRemoved }
    }
}
