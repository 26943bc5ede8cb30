internal import CommunitySafety
internal import Storage

/// The figures of a measure as far as an audience may see them: the one door by which maps and pages of places read them.
struct ShownFigures<Reading: Querying> {
    let reading: Reading
    let view: ReleaseView
    private var audience: MeasureAudience { view.audience }

    /// The measures that may be shown to the audience for places of a kind.
    func measures(for kind: AreaKind) throws -> [Measure] {
        try reading.measures().filter { $0.mayBeShown(for: kind, to: audience) }
    }

    /// Nil where nothing of it may be shown. Everybody sees what was released.
    func held(_ measure: Measure, _ place: StoredArea) throws -> HeldFigures? {
        guard measure.mayBeShown(for: place.area.kind, to: audience) else { return nil }
        return try HeldFigures(reading, measure, place, release: view)
    }
}
