package import CommunitySafety
package import Storage

/// Says something about a part of a draft.
package struct CommentOnPlan: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever has an account and may comment; the holder of a signed link has `CommentByLink`. Without a record it is about
    /// the plan as a whole. Those mentioned, and those whose name stands in it after an @, find it in their work; they must be
    /// able to read the draft. Throws `invalid` without words, with too many, or when somebody mentioned can't read it.
    @discardableResult
    package func run(
        _ words: String, on record: (kind: RecordKind, id: RecordID)?, quote: String = "",
        mentioning mentioned: [RecordID] = [], year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> StoredComment {
        if case .link = party { throw .notPermitted(.comment) }
        try party.require(.comment)
        let said = try CommentWords(words, quote: quote)
        let named = try await ListColleagues(context).named(in: said.words, or: mentioned)
        let environment = context.environment
        return try await context.write { transaction in
            let version = try transaction.standingVersion(of: year)
            if let record {
                guard try transaction.editedRecord(record.kind, record.id).planVersionID == version.id else {
                    throw ServiceError.notFound(.record(id: record.id.text))
                }
            }
            let comment = try transaction.keep(said, on: record, of: version, by: party, environment)
            for account in named { try transaction.mention(account, in: comment.id) }
            return comment
        }
    }
}

extension StoredComment.Subject {
    init(_ kind: RecordKind?) {
        self =
            switch kind {
            case nil: .plan
            case .section: .section
            case .priority: .priority
            case .action: .action
            case .measure: .measure
            case .member: .member
            case .funding: .funding
            case .theme: .theme
            }
    }

    /// Nil for the plan as a whole.
    package var kind: RecordKind? { RecordKind(rawValue: rawValue) }
}
