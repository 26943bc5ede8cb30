package import CommunitySafety
package import Proofreading
internal import Storage

/// One issue of an assessment with everything that was said of it: scores, what the evidence suggests, and what stood before.
package struct ShowAssessedIssue: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Line: Sendable, Hashable {
        package let criterion: ScoringCriterion
        /// What stands; nil where there is no score.
        package let standing: CriterionScore?
        /// Nil where no rule feeds the criterion.
        package let suggested: SuggestedScore?
        /// What stood before, the latest first.
        package let history: [Earlier]
        /// The number of the latest score, for a form to carry back.
        package let number: Int
    }

    package struct Earlier: Sendable, Hashable {
        package let on: CalendarDate
        /// “you”, a colleague’s name, or in what part somebody else acted.
        package let by: String
        /// Nil where it was taken back.
        package let score: CriterionScore?
        /// Why it was taken back; empty where nobody said.
        package let endedFor: String
    }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let state: AssessmentState
        package let window: DateRange
        package let issue: CommunityIssue
        package let lines: [Line]
        /// Those before and after it in the assessment's own order.
        package let previous, next: CommunityIssue?
        package let mayScore: Bool
    }

    /// Those inside. Throws `notFound`.
    package func run(_ key: String, of year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readAssessment)
        let context = context
        return try await context.read { reading in
            let found = try AssessmentReading(year, reading)
            guard let place = found.issues.firstIndex(where: { $0.key == key }) else {
                throw ServiceError.notFound(.record(id: key))
            }
            let suggested = try AssessmentSuggestions(reading, context, found).run()[key] ?? [:]
            let given = Dictionary(
                grouping: try reading.scores(of: key, inAssessment: found.stored.id), by: \.criterion)
            let names = given.isEmpty ? [:] : try CommentNames.accounts(reading)
            let lines = found.scheme.criteria.map { criterion in
                let scores = given[criterion.key] ?? []
                return Line(
                    criterion: criterion, standing: scores.last.flatMap { $0.isStanding ? $0.score : nil },
                    suggested: suggested[criterion.key],
                    history: scores.indices.reversed().map { index in
                        Self.earlier(scores[index], after: index > 0 ? scores[index - 1] : nil, names, party)
                    }, number: scores.last?.number ?? 0)
            }
            return Answer(
                year: year, state: found.stored.state, window: found.stored.window, issue: found.issues[place],
                lines: lines, previous: place > 0 ? found.issues[place - 1] : nil,
                next: place + 1 < found.issues.count ? found.issues[place + 1] : nil,
                mayScore: party.may(.scoreIssues) && found.stored.state == .scoring)
        }
    }

    private static func earlier(
        _ stored: StoredScore, after before: StoredScore?, _ names: [String: String], _ party: ActingParty
    ) -> Earlier {
        let says = stored.isStanding || stored.score.rationale == before?.score.rationale ? "" : stored.score.rationale
        return Earlier(
            on: stored.givenOn, by: name(stored.givenBy, names, party), score: stored.isStanding ? stored.score : nil,
            endedFor: says)
    }

    private static func name(_ actor: String, _ names: [String: String], _ party: ActingParty) -> String {
        if actor == party.auditName { return "you" }
        return names[actor] ?? (actor == "operator" ? "the operator" : "a former colleague")
    }
}
