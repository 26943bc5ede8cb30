import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// What the holder of a lead’s link sees and sends. Nothing here reads or sets a cookie, and opening changes nothing.
extension SiteResponder {
    func updates(_ token: String, action: String?, _ visit: Visit) async throws -> Response {
        try await asHolder(of: token, of: .answerRound, visit) { party, visit in
            try await updates(party, token, action, visit)
        } locked: { conflict, contact in
            guard case .round(let lock) = conflict else { return nil }
            return LockedUpdatesPage(lock: lock, contact: contact)
        }
    }

    private func updates(
        _ party: ActingParty, _ token: String, _ action: String?, _ visit: Visit
    ) async throws -> Response {
        let answer = try await ShowUpdates(try services(for: visit)).run(as: party)
        let current = try action.map { key in
            guard let line = answer.lines.first(where: { $0.address == key }) else { throw Refusal.notFound }
            return line
        }
        var page = UpdatesPage(
            answer: answer, token: token, current: current ?? answer.left.first,
            startsFromLast: visit.query["from"] == "last", done: visit.query["done"],
            contact: ContactLines(visit.state.frame.partnership))
        guard visit.method == .post, let current else { return privately(page, visit) }
        guard SameOrigin.allows(visit.request) else { throw Refusal.otherSite }
        let isUpload = (visit.request.headers[.contentType] ?? "").lowercased().hasPrefix("multipart/")
        let form = try await sentForm(visit, limit: isUpload ? limits.upload : limits.openForm)
        do {
            return try await take(form, current, answer, token, party, visit)
        } catch {
            if let error = error as? ServiceError, error == .notPermitted(.answerRound) { throw Refusal.otherSite }
            guard let errors = FormError.inForm(error, first: "view") else { throw error }
            page.typed = isUpload ? nil : UpdateEntry(form)
            page.errors = errors
            return privately(page, visit, status: .unprocessableContent)
        }
    }

    private func take(
        _ form: SentForm, _ line: RoundLine, _ answer: ShowUpdates.Answer, _ token: String, _ party: ActingParty,
        _ visit: Visit
    ) async throws -> Response {
        let service = AnswerRound(try services(for: visit))
        let sent = AnswerRound.Form(key: form.text("key"), seen: Int(form.text("seen")) ?? 0)
        if form.text("do") == "keep" {
            try await service.keepForLater(UpdateEntry(form), on: line.address, sent, as: party)
            if form.has("auto") { return privately(kept()) }
            return privately(finished(at: .update(token, line.address), [("done", "kept")]))
        }
        let files = KeepUpdateFiles(try services(for: visit))
        switch Self.button(of: form) {
        case ("file", _):
            try await files.byLink(UpdateFilesPart.chosen(form), on: line.address, key: sent.key, as: party)
            return privately(finished(at: .update(token, line.address), [("done", "file")]))
        case ("unfile", let file):
            try await files.takeBackByLink(file, on: line.address, key: sent.key, as: party)
            return privately(finished(at: .update(token, line.address), [("done", "unfile")]))
        default: break
        }
        let outcome = try await service.byLink(UpdateEntry(form), on: line.address, sent, as: party)
        if outcome.othersCame { return privately(finished(at: .update(token, line.address), [("done", "both")])) }
        let next = answer.left.first { $0.address != line.address }
        return privately(
            finished(at: next.map { .update(token, $0.address) } ?? .updates(token), [("done", "sent")]))
    }
}
