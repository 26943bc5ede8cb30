import Hummingbird
import Services

/// Taking what a form sends.
extension SiteResponder {
    /// The form that a visitor sent from one of our own pages.
    ///
    /// Throws ``Refusal/otherSite`` when it came from elsewhere or carries no token of this visitor's, ``Refusal/tooLarge(limit:)``
    /// or ``Refusal/malformed``.
    func checked(_ request: Request, _ visitor: Visitor, _ body: SentBody, limit: Int? = nil) async throws -> SentForm {
        guard SameOrigin.allows(request) else { throw Refusal.otherSite }
        let isNobody = visitor.party == .public
        let form = try await SentForm(request, limit: isNobody ? limits.openForm : limit ?? limits.upload, body)
        guard let token = form[SentForm.tokenField], FormTokens.areSame(token, visitor.formToken) else {
            throw Refusal.otherSite
        }
        return form
    }

    /// The same, of a visit. `limit` in bytes, where it isn't the one of every upload.
    func checked(_ visit: Visit, limit: Int? = nil) async throws -> SentForm {
        try await checked(visit.request, visit.visitor, visit.body, limit: limit)
    }

    /// What a visit sent, whoever sent it.
    func sentForm(_ visit: Visit, limit: Int) async throws -> SentForm {
        try await SentForm(visit.request, limit: limit, visit.body)
    }
}
