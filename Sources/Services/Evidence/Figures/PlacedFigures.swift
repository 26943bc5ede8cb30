internal import CommunitySafety
internal import Importing
internal import Proofreading
internal import Storage

/// Figures with the areas on record that they are of.
struct PlacedFigures: Sendable {
    let areas: AreaNumbers
    private(set) var observations: [Observation] = []
    private(set) var suggestions: [KeptSuggestion] = []
    private(set) var problems: [LoadProblem]
    /// Figures of places that aren't on record.
    private var skipped = 0
    private let reading: FigureReading

    /// Throws `invalid` when none of the figures' places is on record.
    init(_ reading: FigureReading, in store: some Querying) throws {
        self.reading = reading
        areas = try store.areaNumbers()
        problems = reading.problems
        let finder = try store.areaFinder()
        place(reading.figures, finder)
        guard !observations.isEmpty else { throw ServiceError.invalid([.noAreas]) }
        suggestions = reading.notes.compactMap { note in
            let area = note.place.flatMap { code(of: $0, finder) }
            guard note.place == nil || area != nil else { return nil }
            return KeptSuggestion(
                source: note.source, measure: note.measure, area: area, from: note.period.from.iso,
                to: note.period.to.iso, reason: note.reason)
        }
    }

    private func code(of place: ReadFigure.Place, _ finder: AreaFinder) -> String? {
        switch place {
        case .code(let code): areas[code] == nil ? nil : code
        case .named(let name, let kind, let force): finder.code(named: name, kind: kind, force: force)
        }
    }

    private mutating func place(_ figures: [ReadFigure], _ finder: AreaFinder) {
        var standing: [Observation.Key: Int] = [:]
        var missing: Set<ReadFigure.Place> = []
        for figure in figures {
            guard let area = code(of: figure.place, finder) else {
                skipped += 1
                if case .named = figure.place, missing.insert(figure.place).inserted {
                    problems.append(.unknownPlace(figure.place.words))
                }
                continue
            }
            let key = Observation.Key(
                measure: figure.measure, area: area, period: figure.period, breakdown: figure.breakdown,
                source: reading.source)
            guard let observation = Observation(key, value: figure.value, status: figure.status) else { continue }
            if let index = standing[key] {
                settle(observation, at: index)
            } else {
                standing[key] = observations.count
                observations.append(observation)
            }
        }
    }

    /// Two figures of one key in one load: an exact one stands against the same rounded to hundreds; otherwise the later, and
    /// a person is told.
    private mutating func settle(_ observation: Observation, at index: Int) {
        guard let earlier = observations[index].value, let later = observation.value, earlier != later else {
            observations[index] = observation
            return
        }
        if Self.isRounded(later, of: earlier) { return }
        observations[index] = observation
        if !Self.isRounded(earlier, of: later) {
            problems.append(.twoValues(observation.key, earlier, later))
        }
    }

    private static func isRounded(_ rounded: Double, of exact: Double) -> Bool {
        (exact / 100).rounded() * 100 == rounded && exact != rounded
    }

    /// What they would do to those that stand.
    func weighed(in store: some Querying) throws -> WeighedFigures {
        try WeighedFigures(observations, in: store)
    }

    /// The tally with the rows.
    private func whole(_ tally: LoadTally) -> LoadTally {
        var tally = tally
        tally.rows = reading.rows
        tally.refused = reading.refused
        return tally
    }

    func report(_ kind: LoadKind, _ weighed: WeighedFigures) -> LoadReport {
        let counts = reading.counts.map { LoadReport.Count($0.name, $0.count) }
        return LoadReport(
            number: nil, kind: kind, tally: whole(weighed.tally), problems: LoadWriting.shortened(problems),
            counts: [.init("figures", observations.count), .init("placesNotOnRecord", skipped)] + counts
                + (suggestions.isEmpty ? [] : [.init("notesSuggested", suggestions.count)]),
            fresh: weighed.fresh, revised: weighed.revised, refusals: LoadWriting.refusals(problems))
    }
}
