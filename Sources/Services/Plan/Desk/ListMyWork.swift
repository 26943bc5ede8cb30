package import CommunitySafety
package import Proofreading
package import Storage

/// One thing that awaits somebody.
package enum WorkItem: Sendable, Hashable {
    /// A comment that names them.
    case mention(CommentLine)
    case request(RequestLine, DraftPlace)
    /// A comment on an action that their agency leads.
    case agencyComment(CommentLine)
    /// Comments on a year's plan that nobody has settled.
    case comments(PlanYear, count: Int)
    /// A partner's answer that nobody has settled.
    case answer(PlanYear, consultation: String, partner: String, on: CalendarDate)
    /// A meeting's papers.
    case papers(PlanYear, body: String, meets: CalendarDate, due: CalendarDate)
    /// A file that was uploaded and neither taken in nor thrown away.
    case proposal(String, file: String, on: CalendarDate)
    /// Returns that are waited for from the person's agency, with the one that is latest.
    case returns(count: Int, first: String, due: CalendarDate)
    /// A file that an agency sent and nobody has loaded.
    case receivedFile(String, reference: String, agency: String, on: CalendarDate)
    /// Findings of the proofreader that are open in a draft.
    case findings(PlanYear, count: Int)
    /// So many actions of the person's agency that nobody has answered for in the round.
    case answerRound(PlanYear, RoundQuarter, left: Int, due: CalendarDate)
    /// An action whose last day has passed.
    case lateAction(PlanYear, RoundQuarter, LateAction)
    /// Answers that the figures contradict: the actions' addresses, and the first one's words.
    case differing(PlanYear, RoundQuarter, addresses: [String], first: String, due: CalendarDate)
    /// Public texts that nobody has approved, by the actions' references.
    case textsToRead(PlanYear, RoundQuarter, references: [String], due: CalendarDate?)
    /// A round whose last day has passed.
    case roundToClose(PlanYear, RoundQuarter, since: CalendarDate)
    /// A closed round that the strategy group has still to read.
    case roundToClear(PlanYear, RoundQuarter, closedOn: CalendarDate)

    /// Open risks and issues past their day, with the earliest of them.
    case lateRisks(PlanYear, count: Int, since: CalendarDate)
    /// A step of the assessment’s year that is overdue or near.
    case yearStep(PlanYear, name: String, due: CalendarDate)
    /// Figures that the person’s own agency is asked for, with the earliest day.
    case giveFigures(PlanYear, count: Int, due: CalendarDate)
    /// Figures that agencies owe past their day, with the one that is latest.
    case lateFigures(PlanYear, count: Int, agency: String, since: CalendarDate)
    /// People with an account who haven’t set a password.
    case invitations(count: Int)

    /// An action past its last day, of which nobody has said that it is done.
    package struct LateAction: Sendable, Hashable {
        package let address: String
        package let reference: String
        package let words: String
        /// Who leads it; nil for nobody by name.
        package let party: String?
        package let view: LeadView?
        package let due: CalendarDate
    }

    /// By when; nil where nobody set a day.
    package var due: CalendarDate? {
        switch self {
        case .request(let line, _): line.request.dueOn
        case .papers(_, _, _, let due): due
        case .returns(_, _, let due): due
        case .answerRound(_, _, _, let due): due
        case .lateAction(_, _, let action): action.due
        case .differing(_, _, _, _, let due): due
        case .textsToRead(_, _, _, let due): due
        case .roundToClose(_, _, let since): since
        case .lateRisks(_, _, let since): since
        case .yearStep(_, _, let due): due
        case .giveFigures(_, _, let due): due
        case .lateFigures(_, _, _, let since): since
        case .mention, .agencyComment, .comments, .answer, .proposal, .findings, .receivedFile, .roundToClear,
            .invitations:
            nil
        }
    }
}

/// What awaits somebody today, the most urgent first.
package struct ListMyWork: Sendable {
    package let context: ServiceContext
    private let openFindings: @Sendable (PlanYear) async throws -> Int

    /// - Parameter openFindings: how many findings are open in a year's draft; without it none are counted.
    package init(
        _ context: ServiceContext,
        openFindings: @escaping @Sendable (PlanYear) async throws -> Int = { _ in 0 }
    ) {
        self.context = context
        self.openFindings = openFindings
    }

    package struct Answer: Sendable, Hashable {
        package let today: CalendarDate
        /// Past their day, the longest first.
        package let overdue: [WorkItem]
        /// Those with a day first.
        package let items: [WorkItem]
        /// The round that is asked; nil for whoever doesn't read rounds, and while there is none.
        package let round: DeskRound?
        /// Days of the next two weeks, the next first.
        package let coming: [DeskDay]
        /// Rounds that everybody may read, the newest first.
        package let released: [PublishedRound]
    }

    /// So many days ahead papers are listed.
    static let papersAhead = 28

    /// Whoever has an account; each kind is one query, and only those that the role can do something about are asked.
    package func run(as party: ActingParty) async throws(ServiceError) -> Answer {
        guard case .account(let actor) = party else { throw .notPermitted(.readDraft) }
        let environment = context.environment
        var (today, items, round, coming, released) = try await context.read { reading in
            let today = try reading.today(environment)
            let desk = DeskReading(reading: reading, actor: actor, party: party, today: today)
            let monitoring = DeskMonitoring(reading: reading, party: party, today: today)
            let assessment = DeskAssessment(reading: reading, party: party, today: today)
            return (
                today, try desk.items() + monitoring.items() + assessment.items(), try monitoring.panel(),
                try monitoring.coming(),
                Array(try reading.publishedRounds().prefix(4))
            )
        }
        if party.may(.readFindings), party.may(.editPlan), let year = try await draftYear() {
            let count = try await ServiceError.answering { try await openFindings(year) }
            if count > 0 { items.append(.findings(year, count: count)) }
        }
        let dated = items.filter { $0.due != nil }.sorted { ($0.due ?? today) < ($1.due ?? today) }
        return Answer(
            today: today, overdue: dated.filter { ($0.due ?? today) < today },
            items: dated.filter { ($0.due ?? today) >= today } + items.filter { $0.due == nil }, round: round,
            coming: coming, released: released)
    }

    /// Ticks off that one has seen a comment in which one is named.
    package func seen(_ comment: RecordID, as party: ActingParty) async throws(ServiceError) {
        guard case .account(let actor) = party else { throw .notPermitted(.readDraft) }
        let now = context.environment.now()
        try await context.write { try $0.noteMentionSeen(comment, by: actor.id, at: now) }
    }

    private func draftYear() async throws(ServiceError) -> PlanYear? {
        try await context.read { reading in
            guard let year = try reading.newestPlanYear(), let version = try reading.currentPlanVersion(of: year),
                version.state == .draft
            else { return nil }
            return year
        }
    }
}
