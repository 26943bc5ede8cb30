import CommunitySafety
import Services

/// The comments under a record's form.
extension Editing {
    func comments() async throws -> CommentList {
        let found = isNew ? [] : try await ListComments(desk).run(on: open.id, as: party)
        return CommentList(
            entries: found.map { comment in
                CommentList.Entry(
                    key: comment.key, version: comment.rowVersion,
                    by: "\(words.who(comment.writer).asSentence), \(EditingWords.when(comment.moment))",
                    words: comment.said, outcome: comment.settled)
            }, url: url, visitor: visitor, maySettle: visitor.may(.settleComments))
    }

    /// Nil when the button isn't about comments.
    func discuss(_ verb: String, _ key: String, _ form: SentForm) async throws -> String? {
        let version = Int(form.text("comment-version")) ?? 0
        switch verb {
        case "comment":
            try await CommentOnPlan(desk).run(form.text("comment"), on: (kind, open.id), year: year, as: party)
            return "commented"
        case "resolve":
            try await SettleComment(desk).run(.key(key), .resolved(form.text("outcome")), version: version, as: party)
            return "settled"
        case "carry":
            try await SettleComment(desk).run(
                .key(key), .carriedOver(form.text("outcome")), version: version, as: party)
            return "settled"
        default: return nil
        }
    }
}
