internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What is said in a comment, found fit to keep.
struct CommentWords {
    let words: String
    let quote: String

    /// Throws `invalid` without words, with more than 5,000 characters, or with a quote of more than 1,000.
    init(_ words: String, quote: String = "") throws(ServiceError) {
        self.words = words.trimmed
        self.quote = quote.trimmed
        guard !self.words.isEmpty, self.words.count <= 5_000 else {
            throw .invalid([.noComment(self.words)])
        }
        guard self.quote.count <= 1_000 else {
            throw .invalid([
                .form("quote", "The quote is longer than 1,000 characters.", "Quote the words that matter.")
            ])
        }
    }
}

extension Transaction {
    /// Writes a comment with its entry.
    mutating func keep(
        _ said: CommentWords, on record: (kind: RecordKind, id: RecordID)?, of version: StoredPlanVersion,
        by party: ActingParty, _ environment: ServiceEnvironment
    ) throws -> StoredComment {
        let comment = StoredComment(
            id: environment.ids.next(), planVersionID: version.id, subject: StoredComment.Subject(record?.kind),
            recordID: record?.id ?? version.id, quote: said.quote, words: said.words, author: party.auditName,
            writtenAt: environment.now())
        try insert(comment)
        try self.record(
            AuditEvent(
                actor: party.auditName, deed: .commentWritten,
                subject: AuditSubject(kind: "plan_comment", id: comment.id.text), at: environment.now(),
                payload: AuditPayload(after: ["words": said.words], isPersonal: true)))
        return comment
    }
}

extension Diagnostic {
    static func noComment(_ given: String) -> Diagnostic {
        Diagnostic(
            severity: .error, rule: "comment.words", place: nil, quote: "",
            message: given.isEmpty ? "The comment has no words." : "The comment is longer than 5,000 characters.",
            remedy: "Say what you think of this part, or what should change.")
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}
