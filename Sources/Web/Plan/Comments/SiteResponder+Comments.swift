import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// What was said about a draft.
extension SiteResponder {
    func comments(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        guard visit.method == .post else { return sent(try await commentsPage(year, visit), visit) }
        let form = try await checked(visit)
        do {
            let done = try await discuss(form, on: nil, year, visit)
            shelf.expire()
            let filter = ["state", "part", "from"].compactMap { name in visit.query[name].map { (name, $0) } }
            return redirect(to: SiteURL.comments(year).address(asking: filter + [("done", done)]))
        } catch {
            guard let errors = Self.commentErrors(error, form) else { throw error }
            var page = try await commentsPage(year, visit)
            page.typed = form
            page.errors = errors
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func commentsPage(_ year: PlanYear, _ visit: Visit) async throws -> CommentsPage {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        let query = visit.query
        let chosen = (query["state"] ?? "", query["part"] ?? "", query["from"] ?? "")
        let filter = ReviewComments.Filter(state: chosen.0, part: chosen.1, from: chosen.2)
        return CommentsPage(
            answer: try await ReviewComments(desk).run(year, filter, as: party), chosen: chosen,
            colleagues: try await ListColleagues(desk).run(as: party).map { ($0.key, $0.title) },
            visitor: visit.visitor, notice: notice(of: visit))
    }

    func recordComments(_ year: PlanYear, _ kind: RecordKind, _ key: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let answer = try await ShowCommented(desk).run(kind, key, year: year, as: visit.visitor.party)
        let url = SiteURL.recordComments(year, kind, key: key)
        var page = RecordCommentsPage(answer: answer, url: url, visitor: visit.visitor, notice: notice(of: visit))
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        do {
            return done(at: url, try await discuss(form, on: (kind, answer.id), year, visit), nil)
        } catch {
            guard let errors = Self.commentErrors(error, form) else { throw error }
            page.typed = form
            page.errors = errors
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    /// Does what a button of a page with comments says; answers what was done.
    private func discuss(
        _ form: SentForm, on record: (kind: RecordKind, id: RecordKey)?, _ year: PlanYear, _ visit: Visit
    ) async throws -> String {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        let (verb, key) = Self.button(of: form)
        let version = Int(form.text("comment-version")) ?? 0
        switch verb {
        case "comment":
            let mentioned = form.text("mention")
            try await CommentOnPlan(desk).run(
                form.text("comment"), on: record, quote: form.text("quote"),
                mentioning: mentioned.isEmpty ? [] : [.key(mentioned)], year: year, as: party)
            return "commented"
        case "resolve", "carry":
            let words = form.text("outcome")
            let outcome: SettleComment.Outcome = verb == "carry" ? .carriedOver(words) : .resolved(words)
            try await SettleComment(desk).run(.key(key), outcome, version: version, as: party)
            return "settled"
        case "correct":
            try await CorrectComment(desk).run(.key(key), to: form.text("corrected"), version: version, as: party)
            return "corrected"
        case "ask":
            try await AskColleague(desk).run(
                form.text("request"), of: .key(form.text("asked")), by: form.text("due"), on: record, year: year,
                as: party)
            return "asked"
        case "finish":
            try await AskColleague(desk).finish(
                .key(key), version: Int(form.text("request-version")) ?? 0, as: party)
            return "finished"
        default: throw Refusal.malformed
        }
    }

    /// The verb and the key that a button's value holds.
    static func button(of form: SentForm) -> (verb: String, key: String) {
        let words = form.text("do").split(separator: " ", maxSplits: 1).map(String.init)
        return (words.first ?? "", words.count > 1 ? words[1] : "")
    }

    /// Where on the page a comment's problem belongs.
    static func commentErrors(_ error: any Error, _ form: SentForm) -> [FormError]? {
        let (verb, key) = button(of: form)
        let first =
            switch verb {
            case "resolve", "carry": "outcome-\(key)"
            case "correct": "corrected-\(key)"
            default: "comment"
            }
        return FormError.inForm(error, first: first)
    }
}
