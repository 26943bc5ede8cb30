import CommunitySafety
import HTML
import Hummingbird
import Proofreading
import Services

/// Making and revoking links to a draft.
extension SiteResponder {
    func sharedLinks(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        guard visit.method == .post else { return sent(try await linksPage(year, visit), visit) }
        let form = try await checked(visit)
        let (verb, key) = Self.button(of: form)
        if verb == "revoke" {
            try await RevokeSignedLink(desk).run(.key(key), as: visit.visitor.party)
            return done(at: .sharedLinks(year), "revoked", nil)
        }
        do {
            return try await make(form, year, desk, visit)
        } catch {
            guard let errors = FormError.inForm(error, first: "label") else { throw error }
            var page = try await linksPage(year, visit)
            page.typed = form
            page.errors = errors
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func make(
        _ form: SentForm, _ year: PlanYear, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> Response {
        let uses = form.text("uses")
        let priority = form.text("part")
        let made = try await ShareDraft(desk).run(
            year, priority: priority.isEmpty ? nil : priority, for: form.text("label"),
            days: Int(form.text("days")) ?? 0, uses: uses.isEmpty ? nil : Int(uses) ?? 0, as: visit.visitor.party)
        let page = SharedLinkMadePage(
            year: year, label: form.text("label"), link: host(visit) + SiteURL.sharedDraft(made.token).path,
            until: made.lastDay.words)
        return privately(page, visit)
    }

    private func linksPage(_ year: PlanYear, _ visit: Visit) async throws -> SharedLinksPage {
        SharedLinksPage(
            answer: try await ListSharedLinks(try services(for: visit)).run(year, as: visit.visitor.party),
            visitor: visit.visitor, notice: notice(of: visit))
    }
}
