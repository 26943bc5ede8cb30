internal import CommunitySafety
internal import Storage

/// The figures that may go out, as far as somebody may see them: the one place where files, packages and the interface for
/// programs read figures.
///
/// What everybody may see is the release’s to say. As long as there is none, everybody sees nothing.
struct ExportedFigures<Reading: Querying> {
    let reading: Reading
    let audience: MeasureAudience

    init(_ reading: Reading, for audience: MeasureAudience) {
        self.reading = reading
        self.audience = audience
    }

    /// Whether places of the partnership’s own may be shown.
    var showsOwnPlaces: Bool { audience != .everybody }

    /// The measures after a key that hold figures, by their keys; with an area, those that may hold figures of it.
    func measures(after key: String = "", limit: Int, area: Int? = nil) throws -> [Measure] {
        guard audience != .everybody else { return [] }
        return try reading.openMeasures(after: key, limit: limit, for: audience, area: area)
    }

    /// Nil for a measure that isn’t there for this audience.
    func measure(_ key: String) throws -> Measure? {
        guard audience != .everybody else { return nil }
        return try reading.openMeasure(key, for: audience)
    }

    /// The sources after a key, by their keys.
    func sources(after key: String = "", limit: Int) throws -> [EvidenceSource] {
        guard audience != .everybody else { return [] }
        return try reading.openSources(after: key, limit: limit, for: audience)
    }

    /// Figures of a measure in the order in which they are given out; the work answers whether it wants the next.
    func forEach(_ measure: Measure, _ filter: OpenFilter = OpenFilter(), _ work: (OpenFigure) throws -> Bool) throws {
        guard audience != .everybody else { return }
        try reading.forEachStanding(measure.key, filter) { figure in
            guard measure.mayBeShown(for: figure.area.kind, to: audience) else { return true }
            return try work(figure)
        }
    }
}

extension ActingParty {
    /// Whose figures may be shown to it.
    var evidenceAudience: MeasureAudience {
        may(.readRestrictedEvidence) ? .restricted : may(.readEvidence) ? .partnership : .everybody
    }
}
