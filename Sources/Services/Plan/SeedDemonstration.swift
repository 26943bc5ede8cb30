package import CommunitySafety
package import Proofreading

/// Makes the demonstration: a made-up district whose plan is imported like any other.
package struct SeedDemonstration: Sendable {
    package let installation: Installation
    package let environment: ServiceEnvironment
    package let intake: DocumentIntake
    /// The made-up plan.
    package let source: DocumentFile
    /// Places, people and figures of the made-up county, and what leads said of the plan; empty for a demonstration without them.
    package let figures: [EvidenceFile]

    package init(
        installation: Installation, environment: ServiceEnvironment, intake: DocumentIntake, source: DocumentFile,
        figures: [EvidenceFile]
    ) {
        self.installation = installation
        self.environment = environment
        self.intake = intake
        self.source = source
        self.figures = figures
    }

    /// The day that the demonstration plays on.
    package static let date = CalendarDate(iso: "2024-01-15")

    /// Whose plan it is.
    package static let partnership = Partnership(
        name: "Aldmere Community Safety Partnership", area: "Aldmere", telephone: "01632 960 100",
        email: "safety@aldmere.example", web: "https://safety.aldmere.example", isDemonstration: true)

    /// Operator only. The plan is read before anything is made, so that a plan that can't be read leaves nothing.
    @discardableResult
    package func run(as party: ActingParty) async throws(ServiceError) -> ImportOutcome {
        try party.require(.setUpPartnership)
        let read = try await ReadPlanDocument(intake).run(source, as: party)
        let environment = Self.date.map(environment.playing) ?? environment
        let context = try await SetUpPartnership(installation: installation, environment: environment)
            .run(Self.partnership, demonstrationDate: Self.date, as: party)
        let outcome = try await ImportPlan(context, reader: ReadPlanDocument(intake)).keep(
            DemonstrationMeasures.added(to: read), as: party)
        try await SeedPartnership(context: context).run(as: party)
        try await SeedFunding(context: context).run(year: outcome.year, as: party)
        try await SeedFigures(context: context, intake: SheetIntake(intake), files: figures).run(as: party)
        try await SeedEvidence(context: context).run(as: party)
        try await SeedRequests(context: context).run(as: party)
        try await SeedAssessments(context: context, files: figures).run(as: party)
        try await SeedTargets(context: context, files: figures).run(year: outcome.year, as: party)
        try await SeedMoney(context: context, files: figures).run(year: outcome.year, as: party)
        try await SeedRounds(context: context, files: figures).run(year: outcome.year, as: party)
        try await SeedRisks(context: context, files: figures).run(year: outcome.year, as: party)
        try context.close()
        return outcome
    }
}
