package import CommunitySafety
package import Proofreading
internal import Storage

/// One request with its answers and, for those who answer, the answer in the making as it would go out.
package struct ShowRequest: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Sight: Sendable, Hashable {
        package let request: EvidenceRequest
        /// Empty for whoever doesn't answer requests.
        package let asker: String
        package let version: Int
        package let today: CalendarDate
        /// The newest first.
        package let answers: [Sent]
        /// Nil for whoever doesn't answer requests, and of one that was withdrawn.
        package let draft: Draft?
        /// The newest first.
        package let changes: [Change]
    }

    /// An answer that went out.
    package struct Sent: Sendable, Hashable {
        package let answer: RequestAnswer
        /// As the trail names them.
        package let by: String
        package let moment: Moment
    }

    /// An answer in the making.
    package struct Draft: Sendable, Hashable {
        package let text: String
        package let figures: FigureBook
        package let findings: [Finding]
        /// What is done so that small counts stay unknown, in whole sentences; empty where nothing is quoted.
        package let report: [String]
        /// Nil where no figure is held.
        package let choices: ListQuotable.Choices?
    }

    package struct Change: Sendable, Hashable {
        package enum Deed: Sendable, Hashable {
            case noted, withdrawn, reopened, answered, drafted, published, unpublished
        }

        package let deed: Deed
        package let actor: String
        package let moment: Moment
    }

    /// Whoever reads the partnership's figures. `typed` is looked at in place of the text that was kept. Throws `notFound`.
    package func run(
        _ reference: RequestReference, typed: String? = nil, as party: ActingParty
    ) async throws(ServiceError) -> Sight {
        try party.require(.readEvidence)
        let environment = context.environment
        return try await context.read { reading in
            guard let stored = try reading.request(reference) else {
                throw ServiceError.notFound(.record(id: reference.text))
            }
            let today = try reading.today(environment)
            let mayAnswer = party.may(.answerRequest)
            let isOpen = mayAnswer && stored.request.state != .withdrawn
            return Sight(
                request: stored.request, asker: mayAnswer ? stored.asker : "", version: stored.version, today: today,
                answers: try reading.answers(to: reference).map {
                    Sent(answer: $0.answer, by: $0.answeredBy, moment: $0.answeredAt.moment)
                },
                draft: isOpen ? try Self.draft(typed ?? stored.draft, of: stored.id, on: today, reading) : nil,
                changes: try reading.changes(of: reference))
        }
    }

    private static func draft(
        _ text: String, of id: RecordID, on day: CalendarDate, _ reading: ReadTransaction
    ) throws -> Draft {
        let ground = QuotingGround(answeringOn: day)
        let looked = text.utf8.count <= AnswerRequest.longest ? text : ""
        let outgoing = try reading.figuresBesidePrinted(of: [looked], ground)
        var manuscript = PlanManuscript(figures: outgoing.book)
        manuscript.add(markdown: looked, of: .init(kind: .section, id: id, field: .narrative))
        let findings = Proofreader().read(manuscript.document).findings + manuscript.quoted
        return Draft(
            text: text, figures: outgoing.book, findings: findings.sorted { $0.place < $1.place },
            report: outgoing.book.isEmpty ? [] : outgoing.report.sentences,
            choices: try ListQuotable.choices(ground, reading))
    }
}

extension ReadTransaction {
    fileprivate func changes(of reference: RequestReference) throws -> [ShowRequest.Change] {
        try recordedChanges(of: reference.subject).compactMap { event in
            let deed: ShowRequest.Change.Deed? =
                switch event.deed {
                case .requestKept: .noted
                case .requestWithdrawn: .withdrawn
                case .requestReopened: .reopened
                case .requestAnswered: .answered
                case .answerDrafted: .drafted
                case .answerPublished: .published
                case .answerUnpublished: .unpublished
                default: nil
                }
            return deed.map { ShowRequest.Change(deed: $0, actor: event.actor, moment: event.at.moment) }
        }
    }
}
