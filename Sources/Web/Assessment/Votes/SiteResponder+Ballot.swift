import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// What the holder of a voter’s link sees and sends. Nothing here reads or sets a cookie, and opening changes nothing.
extension SiteResponder {
    func ballot(_ token: String, issue: String?, _ visit: Visit) async throws -> Response {
        try await asHolder(of: token, of: .vote, visit) { party, visit in
            try await ballot(party, token, issue, visit)
        } locked: { conflict, contact in
            guard case .ballot(let lock) = conflict else { return nil }
            return LockedBallotPage(lock: lock, contact: contact)
        }
    }

    private func ballot(
        _ party: ActingParty, _ token: String, _ issue: String?, _ visit: Visit
    ) async throws -> Response {
        var page = try await page(party, token, issue, visit)
        guard visit.method == .post, let issue else { return privately(page, visit) }
        guard SameOrigin.allows(visit.request) else { throw Refusal.otherSite }
        let form = try await sentForm(visit, limit: limits.openForm)
        let entry = Self.entry(form, page.answer.criteria)
        do {
            let keep = KeepBallot(try services(for: visit))
            let sent = KeepBallot.Form(key: form.text("key"), seen: Int(form.text("seen")) ?? 0)
            if form.text("do") == "keep", form.has("auto") {
                try await keep.draft(entry, on: issue, sent, turn: Int(form.text("turn")) ?? 0, as: party)
                return privately(kept())
            }
            try await keep.run(entry, on: issue, sent, as: party)
            let url = page.answer.next(after: issue).map { SiteURL.ballotIssue(token, $0.issue.key) } ?? .ballot(token)
            return privately(finished(at: url, [("done", "sent")]))
        } catch {
            let refusal = error as? ServiceError
            if refusal == .notPermitted(.vote) { throw Refusal.otherSite }
            page = try await self.page(party, token, issue, visit)
            page.typed = entry
            if refusal == .conflict(.changedMeanwhile) {
                page.errors = [Self.clash(page)]
                return privately(page, visit, status: .conflict)
            }
            guard let errors = FormError.inForm(error, first: "issue") else { throw error }
            page.errors = errors
            return privately(page, visit, status: .unprocessableContent)
        }
    }

    private func page(
        _ party: ActingParty, _ token: String, _ issue: String?, _ visit: Visit
    ) async throws -> BallotPage {
        let answer = try await ShowBallot(try services(for: visit)).run(as: party)
        let current = try issue.map { key in
            guard let line = answer.lines.first(where: { $0.issue.key == key }) else { throw Refusal.notFound }
            return line
        }
        return BallotPage(
            answer: answer, token: token, current: current ?? answer.left.first, done: visit.query["done"],
            contact: ContactLines(visit.state.frame.partnership))
    }

    /// What isn’t chosen isn’t in it.
    private static func entry(_ form: SentForm, _ criteria: [ScoringCriterion]) -> BallotEntry {
        let given = criteria.filter { form.has("score-\($0.key)") }.map { ($0.key, form.text("score-\($0.key)")) }
        return BallotEntry(
            Dictionary(given, uniquingKeysWith: { first, _ in first }), remark: form.text("remark"))
    }

    /// Names what stands, since the form shows what was chosen here.
    private static func clash(_ page: BallotPage) -> FormError {
        let stands = page.answer.criteria.map { criterion in
            "\(criterion.name) \(page.current?.given?[criterion.key]?.words ?? "can’t say")"
        }.joined(separator: ", ")
        return FormError(
            message:
                "This issue was scored in another window meanwhile: \(stands). What you chose here is still chosen below; send it to have it count instead.",
            field: "score-\(page.answer.criteria.first?.key ?? "")")
    }
}
