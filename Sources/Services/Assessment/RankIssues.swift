package import CommunitySafety
package import Proofreading
internal import Storage

/// The order of a year's issues, with how firm it is.
package struct RankIssues: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let window: DateRange
        package let state: AssessmentState
        package let schemeNumber: Int
        package let issues: [CommunityIssue]
        package let ranking: IssueRanking
        package let firmness: RankingFirmness
        /// By issue and criterion: what stands, with its reason.
        package let scores: [String: [String: CriterionScore]]
        /// The order of the year before; nil where that year has no assessment.
        package let before: IssueRanking?
        /// Whether other weights were tried than those of the scheme.
        package let isTried: Bool

        package var words: RankingWords { RankingWords(ranking, firmness) }
    }

    /// Those inside. Without a year the newest; `weights` by the criteria's keys are tried and kept nowhere. Throws `notFound` for a
    /// year without an assessment, `invalid` for a weight that isn't from 1 to 100.
    package func run(
        year: PlanYear? = nil, weights: [String: Int] = [:], as party: ActingParty
    ) async throws(ServiceError) -> Answer {
        try party.require(.readAssessment)
        return try await context.read { try Self.answer(year, weights, $0) }
    }

    /// The years that have an assessment, the newest first.
    package func years(as party: ActingParty) async throws(ServiceError) -> [PlanYear] {
        try party.require(.readAssessment)
        return try await context.read { try $0.assessments().map(\.year) }
    }

    private static func answer(
        _ year: PlanYear?, _ weights: [String: Int], _ reading: ReadTransaction
    ) throws -> Answer {
        let years = try reading.assessments().map(\.year)
        guard let year = year ?? years.first else { throw ServiceError.notFound(.record(id: "assessment")) }
        let found = try AssessmentReading(year, reading)
        let scheme = found.scheme.weighted(weights)
        guard scheme.faults.isEmpty else {
            throw ServiceError.invalid(scheme.faults.map { Diagnostic($0, of: scheme) })
        }
        let ranking = IssueRanking(found.table(scheme))
        let before = try years.first { $0.start == year.start - 1 }.map { try AssessmentReading($0, reading) }
        return Answer(
            year: year, window: found.stored.window, state: found.stored.state,
            schemeNumber: found.stored.schemeNumber, issues: found.issues, ranking: ranking,
            firmness: try RankingFirmness(ranking), scores: found.scores,
            before: before.map { IssueRanking($0.table()) }, isTried: scheme != found.scheme)
    }
}
