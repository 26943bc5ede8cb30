internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Sets figures side by side and says whether they differ by more than chance, or why that can't be said.
package struct CompareFigures: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may see the measure for that kind of place; for everybody else the measure isn't there.
    ///
    /// Empty fields are filled in: the partnership's own place, or the one with most figures; the newest year with the year
    /// before. Without a measure there is only the list of measures. A figure is compared with each of the period, the place
    /// and the measure that are named; with several, all verdicts are one family. Throws `invalid` naming the field.
    package func run(
        _ choice: ComparisonChoice, as party: ActingParty
    ) async throws(ServiceError) -> ComparedFigures {
        let view = ReleaseView(party, context)
        return try await context.read { reading in
            try ComparisonReading(reading: reading, view: view).run(choice)
        }
    }
}
