package import CommunitySafety
internal import Storage

/// What was decided about an assessment's issues.
package struct ShowDecisions: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let state: AssessmentState
        package let ranking: IssueRanking
        package let decisions: AssessmentDecisions
        /// The numbers of the latest decisions by issue, and of the latest reasons by head, for forms to carry back.
        package let numbers: [String: Int]
        package let headNumbers: [String: Int]
        package let signOff: AssessmentSignOff?
        package let amendments: [AssessmentAmendment]
        package let mayDecide: Bool
        /// Tells two states of it apart, for the form of the agreement to carry back.
        package let stand: String
        /// How firm the order is, and that of the year before where it is agreed; nil where they aren't asked for.
        package fileprivate(set) var firmness: RankingFirmness?
        package fileprivate(set) var before: IssueRanking?

        package var words: RankingWords? { firmness.map { RankingWords(ranking, $0) } }

        /// The issues in the order of the ranking; those without a place at the end.
        package var issues: [CommunityIssue] {
            let order = (ranking.lines.map(\.issue.key) + ranking.unranked.map(\.issue.key))
            return order.compactMap { key in decisions.issues.first { $0.key == key } }
        }
    }

    /// Those inside. Throws `notFound` for a year without an assessment.
    package func run(_ year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readAssessment)
        return try await context.read { try Self.answer(year, party.may(.keepAssessment), $0) }
    }

    /// Everybody, once it is agreed: the order with its scores, and what was decided; nobody's reasons for a score, which may name
    /// figures that aren't public. Throws `notFound` before that, and where there is no key.
    package func agreed(_ year: PlanYear) async throws(ServiceError) -> Answer {
        guard !context.isPublic else { throw .notFound(.record(id: year.name)) }
        return try await context.read { reading in
            var answer = try Self.answer(year, false, reading)
            guard answer.state == .agreed else { throw ServiceError.notFound(.record(id: year.name)) }
            answer.firmness = try RankingFirmness(answer.ranking)
            answer.before = try reading.assessments()
                .first { $0.year.start == year.start - 1 && $0.state == .agreed }
                .map { IssueRanking(try AssessmentReading($0.year, reading).table()) }
            return answer
        }
    }

    /// The years whose assessments are agreed, the newest first: everybody may read how their priorities were chosen. Empty where
    /// there is no key.
    package func agreedYears() async throws(ServiceError) -> [PlanYear] {
        guard !context.isPublic else { return [] }
        return try await context.read { try $0.assessments().filter { $0.state == .agreed }.map(\.year) }
    }

    /// The issue that each priority of a year's plan came from, by the priority's address: as it was kept when the plan was started,
    /// or by its name. Everybody; empty while no assessment of the year is agreed.
    package func issues(ofPrioritiesOf year: PlanYear) async throws(ServiceError) -> [String: String] {
        guard !context.isPublic else { return [:] }
        return try await context.read { reading in
            guard try reading.assessment(of: year)?.state == .agreed else { return [:] }
            let named = try DecisionReading(year, reading).decisions.priorities.map {
                (Slug.make(from: $0.name), $0.key)
            }
            return Dictionary(named, uniquingKeysWith: { first, _ in first })
                .merging(try reading.issues(ofPrioritiesOf: year)) { $1 }
        }
    }

    /// A measure that speaks of an issue.
    package struct Source: Sendable, Hashable {
        package let key: String
        package let name: String
    }

    /// Those of which everybody may read something.
    package func sources(of issue: CommunityIssue) async throws(ServiceError) -> [Source] {
        let view = ReleaseView(.public, context)
        return try await context.read { reading in
            try issue.measures.compactMap { key in
                guard let measure = try reading.measure(key), view.audience.allows(measure.audience),
                    try !view.areasHolding(measure, reading).isEmpty
                else { return nil }
                return Source(key: key, name: measure.name)
            }
        }
    }

    private static func answer(_ year: PlanYear, _ mayDecide: Bool, _ reading: ReadTransaction) throws -> Answer {
        let found = try DecisionReading(year, reading)
        return Answer(
            year: year, state: found.assessment.stored.state, ranking: IssueRanking(found.assessment.table()),
            decisions: found.decisions, numbers: found.issues.mapValues(\.number),
            headNumbers: found.heads.mapValues(\.number), signOff: found.signOff, amendments: found.amendments,
            mayDecide: mayDecide, stand: found.stand)
    }
}
