package import CommunitySafety
package import Proofreading
package import Storage

/// A draft as the holder of a signed link sees it: the text, and what was sent with this link.
package struct ShowSharedDraft: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let title: String
        package let number: Int
        package let day: CalendarDate
        /// Whether something may be said now.
        package let isOpen: Bool
        /// The one priority that the link opens; nil for the whole draft.
        package let priority: OpenRecord.PriorityName?
        package let priorities: [OpenRecord.PriorityName]
        /// Sections, priorities, actions, measures, funding lines and themes, each kind in its order.
        package let parts: [SharedPart]
        package let comments: [StoredComment]
        package let asked: SharedQuestion?
        /// Who the holder said they were last; nil before the first comment.
        package let sender: CommentSender?
    }

    /// The holder of a signed link for it; nobody else.
    package func run(as party: ActingParty) async throws(ServiceError) -> Answer {
        guard case .link(let bearer) = party else { throw .notPermitted(.comment) }
        let environment = context.environment
        return try await context.read { reading in
            let scope = try reading.scope(of: bearer)
            let version = scope.version
            let comments = try reading.comments(onVersion: version.id).filter { $0.author == party.auditName }
            let priorities = try reading.priorityNames(of: version.id)
            let day = try reading.today(environment)
            return Answer(
                year: version.year, title: version.title, number: version.number, day: day,
                isOpen: scope.isOpen(on: day), priority: priorities.first { $0.slug == scope.priority },
                priorities: priorities, parts: try reading.parts(in: scope), comments: comments,
                asked: try SharedQuestion(scope, on: day, in: reading),
                sender: try Self.sender(of: comments, scope, reading))
        }
    }

    private static func sender(
        of comments: [StoredComment], _ scope: DraftScope, _ reading: ReadTransaction
    ) throws -> CommentSender? {
        let senders = try reading.commentSenders(onVersion: scope.version.id)
        if let last = comments.last(where: { senders[$0.id] != nil }) { return senders[last.id] }
        return scope.partner.map { CommentSender(name: "", agency: $0.name) }
    }
}

/// A part of a draft to read and to comment on.
package struct SharedPart: Sendable, Hashable {
    package let kind: RecordKind
    package let id: RecordID
    package let text: RecordText
}

/// What a partner is asked in a consultation.
package struct SharedQuestion: Sendable, Hashable {
    package let partner: String
    package let consultation: Consultation
    package let standing: Consultation.Standing
    /// What the partner answered in this consultation; empty while they haven't.
    package let said: String
    /// What they answered before that, newest first.
    package let earlier: [EarlierAnswer]

    init?(_ scope: DraftScope, on day: CalendarDate, in reading: ReadTransaction) throws {
        guard let partner = scope.partner, let stored = scope.consultation else { return nil }
        self.partner = partner.name
        consultation = stored.consultation
        standing = stored.consultation.standing(on: day)
        earlier = try reading.earlierAnswers(of: partner)
        said = partner.answeredAt == nil ? "" : partner.consultee.said
    }
}

extension Querying {
    fileprivate func parts(in scope: DraftScope) throws -> [SharedPart] {
        let records = try [RecordKind.section, .priority, .action, .measure, .funding, .theme].flatMap { kind in
            try order(of: kind, in: scope.version.id).compactMap { id, _ in try record(kind, id) }
        }.filter(scope.holds)
        let texts = try records.map { try readable($0.text, in: $0.planVersionID) }
        return zip(records, try spoken(texts, in: scope.version)).map { record, text in
            SharedPart(kind: record.text.kind, id: record.id, text: text)
        }
    }
}
