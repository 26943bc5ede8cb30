package import CommunitySafety
internal import Storage

/// The committee report on a year's plan, as far as it is written.
package struct ShowReport: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Draft: Sendable {
        package let report: CommitteeReport
        /// The version of each written part's row, which a form carries back; 0 where there is none.
        package let seen: [String: Int]
    }

    /// The form of reports.
    package struct Form: Sendable, Hashable {
        package let template: ReportTemplate
        /// The council's own parts that were left out of it, and can come back.
        package let leftOut: [ReportTemplate.Part]
        /// Its version, which a form carries back; 0 while the council has given none.
        package let seen: Int
    }

    /// For those who read drafts.
    package func form(as party: ActingParty) async throws(ServiceError) -> Form {
        try party.require(.readDraft)
        return try await context.read { reading in
            let template = try reading.reportTemplate() ?? .standard
            return Form(
                template: template, leftOut: try reading.leftOutParts(of: template),
                seen: try reading.reportTemplateVersion())
        }
    }

    /// For those who read drafts. Without a version it is the newest; without a meeting the one that the version is before,
    /// or the next that wants papers.
    package func run(
        year: PlanYear? = nil, version number: Int? = nil, meeting id: String? = nil, as party: ActingParty
    ) async throws(ServiceError) -> Draft {
        try party.require(.readDraft)
        let environment = context.environment
        return try await context.read { reading in
            let way = try PlanWay(year, in: reading)
            let version = try way.version(number ?? way.newest?.number ?? 0)
            let today = try reading.today(environment)
            let awaited = way.route.meetings.first { $0.version == version.number && $0.isAwaited }
            let meeting = try id.map { try way.meeting($0).meeting } ?? awaited ?? way.route.next(from: today)
            return Draft(
                report: try reading.report(on: version, way, for: meeting),
                seen: try reading.reportAnswers(of: way.planID).mapValues(\.version))
        }
    }
}
