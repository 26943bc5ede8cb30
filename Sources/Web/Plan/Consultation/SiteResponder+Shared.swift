import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// What the holder of a signed link sees and sends. Nothing here reads or sets a cookie.
extension SiteResponder {
    func shared(_ token: String, part: (RecordKind, String)?, _ visit: Visit) async throws -> Response {
        let visit = asNobody(visit)
        let desk = try services(for: visit)
        do {
            switch try await OpenSignedLink(desk).look(token: token, from: visit.client) {
            case .open(let bearer): return try await opened(.link(bearer), token, part, visit)
            case .usedUp(let bearer): return try await usedUp(.link(bearer), token, visit)
            case .expired: return closed(.expired, visit)
            case .revoked: return closed(.revoked, visit)
            }
        } catch {
            guard let error = error as? ServiceError, error == .notFound(.link) else { throw error }
            return closed(.unknown, visit)
        }
    }

    /// The visit of somebody without a session, whoever has signed in in this browser: a link gives what it gives, to anybody.
    func asNobody(_ visit: Visit) -> Visit {
        Visit(
            request: visit.request, body: visit.body, visitor: Visitor(party: .public, formToken: tokens.ofEverybody),
            state: visit.state,
            method: visit.method, client: visit.client, canSignIn: visit.canSignIn)
    }

    private func opened(
        _ party: ActingParty, _ token: String, _ part: (RecordKind, String)?, _ visit: Visit
    ) async throws -> Response {
        let desk = try services(for: visit)
        let answer = try await ShowSharedDraft(desk).run(as: party)
        let found = try part.map { kind, key in
            guard let found = answer.parts.first(where: { $0.kind == kind && $0.id == .key(key) }) else {
                throw Refusal.notFound
            }
            return found
        }
        var form = SharedForm(token: token, name: answer.senderName, agency: answer.senderAgency)
        guard visit.method == .post else { return page(answer, found, form, visit) }
        form.typed = try await sentForm(visit, limit: Self.longestSharedForm)
        do {
            let done = try await take(form.typed, on: found, party, desk)
            let url = found.map { SiteURL.sharedPart(token, $0.kind, key: $0.id.key) } ?? .sharedDraft(token)
            return privately(redirect(to: url.address(asking: [("done", done)])))
        } catch {
            guard let errors = Self.commentErrors(error, form.typed) else { throw error }
            form.errors = errors
            return page(answer, found, form, visit, status: .unprocessableContent)
        }
    }

    private func page(
        _ answer: ShowSharedDraft.Answer, _ part: SharedPart?, _ form: SharedForm, _ visit: Visit,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let notice = Self.sharedDone[visit.query["done"] ?? ""]
        if let part {
            let page = SharedPartPage(answer: answer, part: part, form: form, notice: notice)
            return privately(page, visit, status: status)
        }
        return privately(SharedDraftPage(answer: answer, form: form, notice: notice), visit, status: status)
    }

    private func take(
        _ form: SentForm, on part: SharedPart?, _ party: ActingParty, _ desk: ServiceContext
    ) async throws -> String {
        let (verb, key) = Self.button(of: form)
        switch verb {
        case "comment":
            try await CommentByLink(desk).run(
                form.text("comment"), on: part.map { ($0.kind, $0.id) }, quote: form.text("quote"),
                name: form.text("name"), agency: form.text("agency"), as: party)
            return "commented"
        case "answer":
            try await AnswerConsultation(desk).run(form.text("answer"), as: party)
            return "answered"
        case "correct":
            try await CorrectComment(desk).run(
                .key(key), to: form.text("corrected"), version: Int(form.text("comment-version")) ?? 0, as: party)
            return "corrected"
        default: throw Refusal.malformed
        }
    }

    /// A used-up link shows what was sent with it, to be corrected, and nothing of the draft.
    private func usedUp(_ party: ActingParty, _ token: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        var form = SharedForm(token: token, name: "", agency: "")
        if visit.method == .post {
            form.typed = try await sentForm(visit, limit: Self.longestSharedForm)
            guard Self.button(of: form.typed).verb == "correct" else { return closed(.usedUp, visit) }
            do {
                let done = try await take(form.typed, on: nil, party, desk)
                return privately(redirect(to: SiteURL.sharedDraft(token).address(asking: [("done", done)])))
            } catch {
                guard let errors = Self.commentErrors(error, form.typed) else { throw error }
                form.errors = errors
            }
        }
        let answer = try await ShowSharedDraft(desk).run(as: party)
        let own = OwnComments(comments: answer.comments, answer: answer, form: form)
        return closed(.usedUp, visit, own)
    }

    func closed(_ reason: ClosedLinkPage.Reason, _ visit: Visit, _ own: OwnComments? = nil) -> Response {
        let page = ClosedLinkPage(
            reason: reason, contact: ContactLines(visit.state.frame.partnership), own: own,
            notice: Self.sharedDone[visit.query["done"] ?? ""])
        let status: HTTPResponse.Status =
            switch reason {
            case .unknown: .notFound
            case .expired, .revoked: .gone
            case .usedUp: own.map { $0.form.errors.isEmpty ? .ok : .unprocessableContent } ?? .gone
            }
        return privately(page, visit, status: status)
    }

    /// A page whose address is a secret: kept nowhere, told to no other page, and in no index.
    func privately(_ page: any Page, _ visit: Visit, status: HTTPResponse.Status = .ok) -> Response {
        privately(sent(page, visit, status: status))
    }

    func privately(_ response: Response) -> Response {
        var response = response
        if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "no-referrer" }
        if let name = HTTPField.Name("X-Robots-Tag") { response.headers[name] = "noindex, nofollow" }
        return response
    }

    /// The most that the holder of a link may send, in bytes.
    private static let longestSharedForm = 100_000

    private static let sharedDone = [
        "commented": "Thank you. Your comment is kept, and stands under “What you sent”.",
        "answered": "Thank you. Your answer is kept.", "corrected": "Your comment is corrected.",
    ]
}
