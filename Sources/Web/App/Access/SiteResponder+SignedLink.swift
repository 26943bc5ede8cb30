import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Pages that a signed link opens, for whoever holds it.
extension SiteResponder {
    /// Answers as the holder of a link that gives `permission`; a token of any other link opens nothing and tells nothing. `locked`
    /// answers with the page that says what keeps the holder out, nil for a conflict that isn't such a lock. No cookie is read or set.
    func asHolder(
        of token: String, of permission: Permission, _ visit: Visit,
        _ answer: (ActingParty, Visit) async throws -> Response,
        locked: (ServiceError.Conflict, ContactLines) -> (any Page)?
    ) async throws -> Response {
        let visit = asNobody(visit)
        let desk = try services(for: visit)
        do {
            switch try await OpenSignedLink(desk).look(token: token, from: visit.client) {
            case .open(let bearer) where bearer.permission == permission: return try await answer(.link(bearer), visit)
            case .open, .usedUp: return closed(.unknown, visit)
            case .expired: return closed(.expired, visit)
            case .revoked: return closed(.revoked, visit)
            }
        } catch {
            guard let error = error as? ServiceError else { throw error }
            if error == .notFound(.link) { return closed(.unknown, visit) }
            guard case .conflict(let conflict) = error,
                let page = locked(conflict, ContactLines(visit.state.frame.partnership))
            else { throw error }
            return privately(page, visit, status: .gone)
        }
    }
}
