package import CommunitySafety
package import Proofreading
internal import Storage

/// The year of an assessment for those inside: its steps, whom figures are waited for from, and what nobody was asked yet.
package struct ShowAssessmentYear: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Step: Sendable, Hashable {
        package let milestone: YearMilestone
        /// For a form to carry back; 0 for one that nobody changed.
        package let version: Int
        package let isOwn: Bool
    }

    package struct Request: Sendable, Hashable {
        package let key: String
        package let agency: String
        /// As it is called in the assessment; nil for a request about no issue.
        package let issue: CommunityIssue?
        package let wanted: String
        package let askedOn: CalendarDate
        package let dueOn: CalendarDate
        package let state: DataRequestState
        package let settledOn: CalendarDate?
        package let version: Int
        package let allowed: Set<DataRequestDeed>
    }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let state: AssessmentState
        package let window: DateRange
        package let today: CalendarDate
        package let steps: [Step]
        /// The earliest due first.
        package let requests: [Request]
        /// Issues of which something isn't known and for which nothing is waited for, in the assessment's order.
        package let gaps: [DataGap]
        package let issues: [CommunityIssue]
        /// Whom somebody may ask; empty for whoever may not.
        package let agencies: [String]
        /// By when figures are usually in.
        package let figuresDue: CalendarDate
        package let mailIsOn: Bool
        package let mayAsk: Bool
        package let mayKeepSteps: Bool

        package var waiting: [Request] { requests.filter { $0.state == .asked } }
        /// The next step that isn't done.
        package var next: YearMilestone? {
            steps.map(\.milestone).first { $0.done == nil && !$0.isLeftOut }
        }
    }

    /// Those inside. Throws `notFound` for a year without an assessment.
    package func run(_ year: PlanYear, as party: ActingParty) async throws(ServiceError) -> Answer {
        try party.require(.readAssessment)
        let (context, environment) = (context, context.environment)
        return try await context.read { reading in
            let found = try AssessmentYearReading(year, reading)
            let assessment = try AssessmentReading(year, reading)
            let today = try reading.today(environment)
            let mayAsk = party.may(.scoreIssues)
            let gaps =
                mayAsk && found.stored.state == .scoring ? try Self.gaps(assessment, context, party, reading) : []
            let waited = Set(found.waiting.map(\.issue))
            let figures = found.step(YearStep.figures.rawValue)?.dueOn ?? YearStep.figures.usualDay(for: year)
            let milestones = found.milestones(isScored: IssueRanking(assessment.table()).unranked.isEmpty)
            return Answer(
                year: year, state: found.stored.state, window: found.stored.window, today: today,
                steps: milestones.map { milestone in
                    Step(
                        milestone: milestone, version: found.step(milestone.key)?.version ?? 0,
                        isOwn: YearStep(rawValue: milestone.key) == nil)
                },
                requests: found.requests.map { Self.request($0, found.stored.state, assessment.issues, mayAsk) },
                gaps: gaps.filter { !waited.contains($0.issue.key) }, issues: assessment.issues,
                agencies: mayAsk ? try Self.agencies(on: today, reading) : [], figuresDue: figures,
                mailIsOn: try reading.partnership()?.demonstrationDate != nil || reading.mailSettings() != nil,
                mayAsk: mayAsk, mayKeepSteps: party.may(.keepAssessment))
        }
    }

    /// Issues without a measure, and those for which a rule that reads figures suggests nothing.
    private static func gaps(
        _ assessment: AssessmentReading, _ context: ServiceContext, _ party: ActingParty,
        _ reading: ReadTransaction
    ) throws -> [DataGap] {
        let suggested = try AssessmentSuggestions(reading, context, assessment, seenBy: party).run()
        return assessment.issues.compactMap { issue in
            let silent = assessment.scheme.criteria.filter { criterion in
                guard let rule = criterion.rule, Self.readsFigures(rule) else { return false }
                return suggested[issue.key]?[criterion.key]?.score == nil
            }
            return DataGap(issue: issue, criteria: silent.map(\.name))
        }
    }

    private static func readsFigures(_ rule: SuggestionRule) -> Bool {
        switch rule {
        case .trend, .volume, .peers: true
        case .harm, .concern: false
        }
    }

    private static func request(
        _ stored: StoredDataRequest, _ state: AssessmentState, _ issues: [CommunityIssue], _ mayAsk: Bool
    ) -> Request {
        let deeds = DataRequestDeed.allCases.filter { $0.isAllowed(in: stored.state, isAgreed: state == .agreed) }
        return Request(
            key: stored.id.text, agency: stored.agency, issue: issues.first { $0.key == stored.issue },
            wanted: stored.wanted, askedOn: stored.askedOn, dueOn: stored.dueOn, state: stored.state,
            settledOn: stored.settledOn, version: stored.version, allowed: mayAsk ? Set(deeds) : [])
    }

    private static func agencies(on day: CalendarDate, _ reading: ReadTransaction) throws -> [String] {
        try reading.openRegister().list(.agency).map(\.record).filter { $0.isInForce(on: day) }.map(\.name)
    }
}
