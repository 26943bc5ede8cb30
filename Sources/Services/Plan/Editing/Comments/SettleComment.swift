internal import CommunitySafety
internal import Proofreading
package import Storage

/// Says what was done about a comment.
package struct SettleComment: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// How it is settled.
    package enum Outcome: Sendable, Hashable {
        /// Something was done, or nothing needs doing: which, in words.
        case resolved(String)
        /// Left for the next version or the next plan, and why.
        case carriedOver(String)
    }

    /// Whoever may settle comments. A settled one can be settled otherwise. Throws `invalid` without words, `changedMeanwhile`
    /// when somebody was quicker.
    package func run(
        _ id: RecordID, _ outcome: Outcome, version: Int, as party: ActingParty
    ) async throws(ServiceError) {
        try party.require(.settleComments)
        let (state, given) =
            switch outcome {
            case .resolved(let words): (StoredComment.State.resolved, words)
            case .carriedOver(let words): (.carriedOver, words)
            }
        let words = Wording.squeezed(given)
        guard !words.isEmpty, words.count <= 2_000 else { throw .invalid([.noOutcome]) }
        let environment = context.environment
        try await context.write { transaction in
            guard let comment = try transaction.comment(id) else { throw ServiceError.notFound(.record(id: id.text)) }
            guard comment.version == version else { throw ServiceError.conflict(.changedMeanwhile) }
            try transaction.settle(comment, as: state, outcome: words, by: party.auditName, at: environment.now())
            try transaction.record(
                AuditEvent(
                    actor: party.auditName, deed: .commentSettled,
                    subject: AuditSubject(kind: "plan_comment", id: id.text), at: environment.now(),
                    payload: AuditPayload(
                        before: ["state": comment.state.rawValue], after: ["state": state.rawValue, "outcome": words])))
        }
    }
}

extension Diagnostic {
    fileprivate static let noOutcome = Diagnostic(
        severity: .error, rule: "comment.outcome", place: nil, quote: "",
        message: "It isn’t said what was done.", remedy: "Say it in a sentence: whoever commented will read it.")
}
