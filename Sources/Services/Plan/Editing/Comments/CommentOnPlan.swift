package import CommunitySafety
internal import Proofreading
package import Storage

/// Says something about a part of a draft.
package struct CommentOnPlan: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever may comment, the holder of a signed link for the version among them. Without a record it is about the plan as a
    /// whole. Throws `invalid` without words, or with more than 5,000 characters.
    @discardableResult
    package func run(
        _ words: String, on record: (kind: RecordKind, id: RecordID)?, quote: String = "", year: PlanYear,
        as party: ActingParty
    ) async throws(ServiceError) -> StoredComment {
        try party.require(.comment)
        let text = words.trimmed
        guard !text.isEmpty, text.count <= 5_000, quote.count <= 1_000 else { throw .invalid([.noComment(text)]) }
        let environment = context.environment
        return try await context.write { transaction in
            let version = try transaction.standingVersion(of: year)
            try party.requireLink(to: version)
            if let record {
                guard try transaction.editedRecord(record.kind, record.id).planVersionID == version.id else {
                    throw ServiceError.notFound(.record(id: record.id.text))
                }
            }
            let comment = StoredComment(
                id: environment.ids.next(), planVersionID: version.id, subject: StoredComment.Subject(record?.kind),
                recordID: record?.id ?? version.id, quote: quote.trimmed, words: text, author: party.auditName,
                writtenAt: environment.now())
            try transaction.insert(comment)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .commentWritten,
                    subject: AuditSubject(kind: "plan_comment", id: comment.id.text), at: environment.now(),
                    payload: AuditPayload(after: ["words": text], isPersonal: true)))
            return comment
        }
    }
}

extension ActingParty {
    /// A signed link opens the one version that it was made for.
    func requireLink(to version: StoredPlanVersion) throws(ServiceError) {
        guard case .link(let bearer) = self else { return }
        guard bearer.subject == AuditSubject(kind: "plan_version", id: version.id.text) else {
            throw .notFound(.record(id: version.id.text))
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
            }
    }
}

extension Diagnostic {
    fileprivate static func noComment(_ given: String) -> Diagnostic {
        Diagnostic(
            severity: .error, rule: "comment.words", place: nil, quote: "",
            message: given.isEmpty ? "The comment has no words." : "The comment is longer than 5,000 characters.",
            remedy: "Say what you think of this part, or what should change.")
    }
}

extension String {
    /// Without white space at its ends.
    fileprivate var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}
