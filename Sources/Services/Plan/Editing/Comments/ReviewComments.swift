package import CommunitySafety
package import Storage

/// Every comment on a year's plan with its place and who wrote it, for whoever settles them and whoever wants to know.
package struct ReviewComments: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// What is shown; nil shows all.
    package struct Filter: Sendable, Hashable {
        package var state: StoredComment.State?
        package var part: StoredComment.Subject?
        /// As the audit trail names them.
        package var writer: String?

        package init(
            state: StoredComment.State? = nil, part: StoredComment.Subject? = nil, writer: String? = nil
        ) {
            self.state = state
            self.part = part
            self.writer = writer
        }
    }

    package struct Answer: Sendable, Hashable {
        package let year: PlanYear
        package let number: Int
        /// Open ones first, then what was carried over, then what is settled; oldest first.
        package let lines: [CommentLine]
        package let counts: [StoredComment.State: Int]
        /// Whoever wrote any, by name.
        package let writers: [CommentWriter]
    }

    /// Whoever may read the draft.
    package func run(
        _ year: PlanYear, _ filter: Filter = Filter(), as party: ActingParty
    ) async throws(ServiceError) -> Answer {
        try party.require(.readDraft)
        return try await context.read { reading in
            let version = try reading.standingVersion(of: year)
            let all = try reading.comments(onVersion: version.id)
            let names = try CommentNames(version.id, party, reading)
            let lines = try all.filter(filter.shows).map { try CommentLine($0, year, names, reading) }
            return Answer(
                year: year, number: version.number, lines: lines.sorted { $0.rank < $1.rank },
                counts: Dictionary(all.map { ($0.state, 1) }, uniquingKeysWith: +),
                writers: names.writers(of: all))
        }
    }

    /// The comments on one record, or on the plan as a whole, oldest first.
    package func run(
        on record: RecordID?, _ year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> [CommentLine] {
        try party.require(.readDraft)
        return try await context.read { reading in
            let version = try reading.standingVersion(of: year)
            let names = try CommentNames(version.id, party, reading)
            return try reading.comments(onRecord: record ?? version.id).map {
                try CommentLine($0, year, names, reading)
            }
        }
    }
}

extension ReviewComments.Filter {
    fileprivate func shows(_ comment: StoredComment) -> Bool {
        (state == nil || comment.state == state) && (part == nil || comment.subject == part)
            && (writer == nil || comment.author == writer)
    }
}

/// Somebody who wrote a comment.
package struct CommentWriter: Sendable, Hashable {
    /// As the audit trail names them.
    package let key: String
    package let name: String
}

/// One comment, ready to be shown.
package struct CommentLine: Sendable, Hashable {
    package let comment: StoredComment
    package let place: DraftPlace
    /// “Dan Ashby”, “you”, “Ada Brook, Alder Vale Homes, by a link”.
    package let writer: String
    /// Who settled it; nil while it is open.
    package let settler: String?
    package let isMine: Bool

    package var settledOn: Moment? { comment.settledAt?.moment }
    package var isOpen: Bool { comment.state == .open }
    /// What was done about it; empty while it is open.
    package var done: String { comment.outcome }
    package var wasCarried: Bool { comment.carriedFrom != nil }

    /// Open ones first; the sort is stable.
    fileprivate var rank: Int {
        switch comment.state {
        case .open: 0
        case .carriedOver: 1
        case .resolved: 2
        }
    }

    init(_ comment: StoredComment, _ year: PlanYear, _ names: CommentNames, _ reading: some Querying) throws {
        self.comment = comment
        place = try reading.place(comment.subject, comment.recordID, in: year)
        writer = names.writer(of: comment)
        settler = comment.settledBy.map(names.name)
        isMine = comment.author == names.me
    }
}
