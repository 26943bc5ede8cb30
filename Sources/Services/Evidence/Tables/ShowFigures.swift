package import CommunitySafety
package import Proofreading
internal import Storage

/// A measure that holds figures.
package struct FigureListing: Sendable, Hashable {
    package let measure: Measure
    package let figures: Int
    package let areas: Int
    package let from: CalendarDate
    package let to: CalendarDate
    /// What its newest year says beside the year before; nil where none can be set beside another, or there are too many
    /// measures to say it of each.
    package let finding: ComparisonWords?
    /// The place that the finding is of; nil where that is the partnership's own.
    package let elsewhere: Area?
}

/// The measures that hold figures.
package struct ShowFigures: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// More measures than this are listed without what they say; those of one issue say it.
    package static let mostFindings = 200

    /// Whether anything would be listed for a party.
    package func holdsAny(as party: ActingParty) async throws(ServiceError) -> Bool {
        let audience = party.figureAudience
        return try await context.read { reading in
            try reading.heldMeasures().contains { held in
                try reading.measure(held.measure).map { audience.allows($0.audience) } ?? false
            }
        }
    }

    /// Anybody, as far as the measures are for them. All findings of a list are judged as one family. `issue` nil lists all.
    package func run(issue: String? = nil, as party: ActingParty) async throws(ServiceError) -> [FigureListing] {
        let view = ReleaseView(party, context)
        let audience = view.audience
        return try await context.read { reading in
            let measures = Dictionary(
                try reading.measures().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
            let held = try reading.heldMeasures().compactMap { held in
                measures[held.measure].flatMap { measure in
                    audience.allows(measure.audience) && (issue ?? measure.issue) == measure.issue
                        ? (measure, held) : nil
                }
            }
            let findings =
                held.count > Self.mostFindings
                ? [:] : try MeasureFindings(reading: reading, view: view).run(held.map(\.0))
            return held.map { measure, held in
                FigureListing(
                    measure: measure, figures: held.figures, areas: held.areas, from: held.from, to: held.to,
                    finding: findings[measure.key]?.words, elsewhere: findings[measure.key]?.elsewhere)
            }
        }
    }
}
