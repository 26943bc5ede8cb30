import CommunitySafety
import HTTPTypes
import Hummingbird
import Services

/// The findings in a year's plan as it stands.
extension SiteResponder {
    func findings(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        guard visit.method == .post else { return try await sent(findingsPage(year, visit), visit) }
        let desk = try services(for: visit)
        let form = try await checked(visit)
        let service = ProofreadDraft(desk)
        let party = visit.visitor.party
        do {
            switch form.text("do") {
            case "dismiss":
                try await service.dismiss(form.text("key"), year: year, reason: form.text("reason"), as: party)
                return done(at: .findings(year), "dismissed", nil)
            case "reopen":
                try await service.reopen(form.text("key"), year: year, as: party)
                return done(at: .findings(year), "reopened", nil)
            default: throw Refusal.malformed
            }
        } catch ServiceError.invalid(let diagnostics) {
            var page = try await findingsPage(year, visit)
            let field = "why-\(form.text("key").replacing(" ", with: "-"))"
            page.errors = diagnostics.map { FormError(message: "\($0.message) \($0.remedy)", field: field) }
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func findingsPage(_ year: PlanYear, _ visit: Visit) async throws -> FindingsPage {
        guard let proof = try await shelf.proof(of: year, in: visit.state, as: visit.visitor.party),
            let edition = try await shelf.edition(of: year, in: visit.state)
        else { throw Refusal.notFound }
        return FindingsPage(edition: edition, proof: proof, visitor: visit.visitor, done: notice(of: visit))
    }
}
