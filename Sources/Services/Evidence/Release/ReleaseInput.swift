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

    /// The source that holds most figures for everybody, the first by key of equals.
    var mainSource: String? {
        let shown = figures.filter {
            $0.figure.value != nil && measure.mayBeShown(for: $0.kind, to: .everybody)
        }
        let held = Dictionary(shown.map { ($0.figure.source, 1) }, uniquingKeysWith: +)
        return held.keys.sorted().max { held[$0, default: 0] < held[$1, default: 0] }
    }

    func figures(of source: String?) -> [PlacedFigure] { figures.filter { $0.figure.source == source } }

    /// Whether somebody answered for printing this count.
    func isOverridden(_ area: Int, _ period: EvidencePeriod, _ value: Int) -> Bool {
        overrides.contains { $0.area.number == area && $0.period == period && $0.value == Double(value) }
    }
}
