package import CommunitySafety
package import Proofreading
internal import Storage

/// A source as its page shows it.
package struct SourceSight: Sendable, Hashable {
    /// What it holds of a measure.
    package struct Held: Sendable, Hashable {
        package let measure: Measure
        package let figures, places: Int
        package let from, to: CalendarDate
    }

    /// A note on quality with the names of what it is about; nil where it is about all.
    package struct Note: Sendable, Hashable {
        package let note: QualityNote
        package let measure, place: String?
    }

    /// A load that brought figures of it.
    package struct Load: Sendable, Hashable {
        package let number: Int
        package let name: String
        package let on: CalendarDate
        package let isUndone: Bool
    }

    /// A return that the owner or the supplier owes.
    package struct Expected: Sendable, Hashable {
        package let dataset, agency: String
        package let rhythm: ReturnRhythm
        /// The last that is over, and the day by which it is due; nil where none is.
        package let period: EvidencePeriod?
        package let due: CalendarDate?
    }

    package let source: EvidenceSource
    /// By name.
    package let held: [Held]
    package let notes: [Note]
    /// The newest first; empty for those who don't load.
    package let loads: [Load]
    package let expected: [Expected]
}

/// What a source counts, what it can't show, and what is held of it.
package struct ShowSource: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    private static let loadsShown = 12

    /// Anybody; measures that the party may not see are left out, and loads and returns are for
    /// those who load. Throws `notFound` for a source that isn't there.
    package func run(_ key: String, as party: ActingParty) async throws(ServiceError) -> SourceSight {
        let audience = party.figureAudience
        let environment = context.environment
        return try await context.read { reading in
            guard let source = try reading.source(key) else {
                throw ServiceError.notFound(.record(id: String(key.prefix(80))))
            }
            let loads = party.may(.loadEvidence) ? try reading.loads(ofSource: key, limit: Self.loadsShown) : []
            return SourceSight(
                source: source, held: try Self.held(reading, key, audience),
                notes: try Self.notes(reading, key, audience),
                loads: loads.map {
                    .init(number: $0.number, name: $0.name, on: $0.madeAt.day, isUndone: $0.undoneAt != nil)
                },
                expected: party.may(.loadEvidence)
                    ? try Self.expected(reading, source, try reading.today(environment)) : [])
        }
    }

    private static func held(
        _ reading: some Querying, _ key: String, _ audience: MeasureAudience
    ) throws -> [SourceSight.Held] {
        try reading.heldMeasures(ofSource: key).compactMap { held in
            guard let measure = try reading.measure(held.measure), audience.allows(measure.audience) else { return nil }
            return SourceSight.Held(
                measure: measure, figures: held.figures, places: held.areas, from: held.from, to: held.to)
        }.sorted { ($0.measure.name, $0.measure.key) < ($1.measure.name, $1.measure.key) }
    }

    /// A note on a measure that the party may not see is left out with it.
    private static func notes(
        _ reading: some Querying, _ key: String, _ audience: MeasureAudience
    ) throws -> [SourceSight.Note] {
        try reading.qualityNotes(ofSource: key).compactMap { note in
            let measure = try note.measure.flatMap { try reading.measure($0) }
            if let measure, !audience.allows(measure.audience) { return nil }
            return SourceSight.Note(
                note: note, measure: measure?.name ?? note.measure,
                place: try note.area.flatMap { try reading.area(code: $0) }?.area.name)
        }
    }

    /// Of whoever owns or supplies the figures, by name: a return doesn't say which source it feeds.
    private static func expected(
        _ reading: some Querying, _ source: EvidenceSource, _ today: CalendarDate
    ) throws -> [SourceSight.Expected] {
        let names = Set([source.ownedBy, source.suppliedBy].map(AreaNames.key)).subtracting([""])
        return try reading.dataReturns().map(\.terms)
            .filter { names.contains(AreaNames.key($0.agencyName)) }
            .map { asked in
                let last = asked.from <= today ? DateRange(from: asked.from, to: today) : nil
                let period = last.flatMap { asked.periods(endingIn: $0).last }
                return SourceSight.Expected(
                    dataset: asked.dataset, agency: asked.agencyName, rhythm: asked.rhythm, period: period,
                    due: period.map(asked.dueDay))
            }
    }
}
