internal import CommunitySafety
package import Storage

/// Gives one's own comment other words while it is open.
package struct CorrectComment: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Whoever wrote it; with a link, while the link works. It spends no use. Throws `notFound` for somebody else's,
    /// `changedMeanwhile` when it was settled or changed.
    package func run(
        _ id: RecordID, to words: String, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.comment)
        let said = try CommentWords(words)
        let environment = context.environment
        try await context.write { transaction in
            guard let comment = try transaction.comment(id), comment.author == party.auditName else {
                throw ServiceError.notFound(.record(id: id.text))
            }
            if case .link(let bearer) = party, try transaction.scope(of: bearer).version.id != comment.planVersionID {
                throw ServiceError.notFound(.record(id: id.text))
            }
            guard comment.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
            try transaction.correct(comment, to: said.words)
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .commentCorrected,
                    subject: AuditSubject(kind: "plan_comment", id: id.text), at: environment.now(),
                    payload: AuditPayload(
                        before: ["words": comment.words], after: ["words": said.words], isPersonal: true)))
        }
    }
}
