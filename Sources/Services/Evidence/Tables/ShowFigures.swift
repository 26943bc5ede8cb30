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
}

/// The measures that hold figures.
package struct ShowFigures: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Anybody, as far as the measures are for them.
    package func run(as party: ActingParty) async throws(ServiceError) -> [FigureListing] {
        let audience = party.figureAudience
        return try await context.read { transaction in
            let measures = Dictionary(
                try transaction.measures().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
            return try transaction.heldMeasures().compactMap { held in
                guard let measure = measures[held.measure], audience.allows(measure.audience) else { return nil }
                return FigureListing(
                    measure: measure, figures: held.figures, areas: held.areas, from: held.from, to: held.to)
            }
        }
    }
}
