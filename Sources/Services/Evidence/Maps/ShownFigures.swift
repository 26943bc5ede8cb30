internal import CommunitySafety
internal import Storage

/// The figures of a measure as far as an audience may see them: the one door by which maps and pages of places read them.
struct ShownFigures<Reading: Querying> {
    let reading: Reading
    let audience: MeasureAudience

    /// The measures that may be shown to the audience for places of a kind.
    func measures(for kind: AreaKind) throws -> [Measure] {
        try reading.measures().filter { $0.mayBeShown(for: kind, to: audience) }
    }

    /// Nil where nothing of it may be shown. What everybody may see is nothing until it went through the gate for small numbers.
    func held(_ measure: Measure, _ place: StoredArea) throws -> HeldFigures? {
        guard audience != .everybody, measure.mayBeShown(for: place.area.kind, to: audience) else { return nil }
        return try HeldFigures(reading, measure, place)
    }
}

extension HeldFigures {
    /// Whether a figure within the period is there and isn't shown.
    func isWithheld(in period: EvidencePeriod) -> Bool { false }
}

extension ActingParty {
    /// As whom it may see figures.
    var figureAudience: MeasureAudience {
        may(.readRestrictedEvidence) ? .restricted : may(.readEvidence) ? .partnership : .everybody
    }
}
