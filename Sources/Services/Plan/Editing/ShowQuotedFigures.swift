package import CommunitySafety
internal import Storage

/// What stands for the figures that records of a draft quote.
package struct ShowQuotedFigures: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever reads drafts. Of the evidence as it stands.
    package func run(
        _ texts: [RecordText], year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> FigureBook {
        try party.require(.readDraft)
        return try await context.read { try $0.figures(of: texts, in: try $0.standingVersion(of: year)) }
    }
}
