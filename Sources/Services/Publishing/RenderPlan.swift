package import CommunitySafety

/// One file of a year's plan as it stands, made when asked for and kept nowhere.
package struct RenderPlan: Sendable {
    package let context: ServiceContext
    package let press: EditionPress

    package init(_ context: ServiceContext, press: EditionPress) {
        self.context = context
        self.press = press
    }

    /// Anybody may ask. Throws `notFound` without a plan, `unavailable` when the format's converter is missing or fails.
    package func run(
        year: PlanYear? = nil, format: PublicationFormat, as party: ActingParty
    ) async throws(ServiceError) -> [UInt8] {
        let edition = try await ShowPlan(context).run(year: year, as: party)
        return try await press.file(of: edition, as: format)
    }
}
