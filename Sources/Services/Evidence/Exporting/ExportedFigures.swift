internal import CommunitySafety
internal import Proofreading
internal import Storage

/// The figures that may go out, as far as somebody may see them: the one place where files, packages and the interface for
/// programs read figures. Everybody sees the releases.
struct ExportedFigures<Reading: Querying> {
    let reading: Reading
    private let view: ReleaseView

    var audience: MeasureAudience { view.audience }

    /// Whether only released values are given.
    var isPublic: Bool { view.isPublic }

    /// Whether places of the partnership’s own may be shown.
    var showsOwnPlaces: Bool { !isPublic }

    init(_ reading: Reading, for view: ReleaseView) {
        self.reading = reading
        self.view = view
    }

    /// The measures after a key that hold figures, by their keys; with an area, those that may hold figures of it.
    func measures(after key: String = "", limit: Int, area: Int? = nil) throws -> [Measure] {
        guard isPublic else {
            return try reading.openMeasures(after: key, limit: limit, for: audience, area: area)
        }
        var (found, last) = ([Measure](), key)
        while found.count < limit {
            let next = try reading.openMeasures(after: last, limit: 50, for: audience, area: area)
            guard let end = next.last else { break }
            found += try next.filter { try isReleased($0, area: area) }
            last = end.key
        }
        return Array(found.prefix(limit))
    }

    /// Nil for a measure that isn’t there for this audience.
    func measure(_ key: String) throws -> Measure? {
        guard let measure = try reading.openMeasure(key, for: audience) else { return nil }
        return try !isPublic || isReleased(measure, area: nil) ? measure : nil
    }

    /// The sources after a key, by their keys; for everybody those that hold figures of measures for everybody.
    func sources(after key: String = "", limit: Int) throws -> [EvidenceSource] {
        try reading.openSources(after: key, limit: limit, for: audience)
    }

    /// Figures of a measure in the order in which they are given out; the work answers whether it wants the next.
    func forEach(_ measure: Measure, _ filter: OpenFilter = OpenFilter(), _ work: (OpenFigure) throws -> Bool) throws {
        guard isPublic else { return try forEachHeld(measure, filter, work) }
        let release = try view.release(of: measure, reading)
        switch release.scope {
        case .nothing: return
        case .everything: try forEachOpen(measure, filter, work)
        case .protected: try ReleasedFigures(reading, release).forEach(measure, filter, work)
        }
    }

    private func forEachHeld(
        _ measure: Measure, _ filter: OpenFilter, _ work: (OpenFigure) throws -> Bool
    ) throws {
        try reading.forEachStanding(measure.key, filter) { figure in
            guard measure.mayBeShown(for: figure.area.kind, to: audience) else { return true }
            return try work(figure)
        }
    }

    /// Small areas and parts of a measure only where the measure counts no people.
    private func forEachOpen(
        _ measure: Measure, _ filter: OpenFilter, _ work: (OpenFigure) throws -> Bool
    ) throws {
        let isOpen = measure.protection.rule == nil
        try forEachHeld(measure, filter) { figure in
            guard figure.area.kind != .custom,
                isOpen || figure.breakdown.isEmpty && figure.area.kind.size >= AreaKind.ward.size
            else { return true }
            return try work(figure)
        }
    }

    private func isReleased(_ measure: Measure, area: Int?) throws -> Bool {
        let release = try view.release(of: measure, reading)
        return switch release.scope {
        case .nothing: false
        case .everything: true
        case .protected: area.map(release.areas.contains) ?? !release.areas.isEmpty
        }
    }
}
