import HTML
import HTTPTypes
import Hummingbird
import Services

/// What of a measure isn't public.
extension SiteResponder {
    func withheld(_ key: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        guard visit.method == .post else { return sent(try await withheldPage(key, visit), visit) }
        guard visit.visitor.may(.overrideSuppression) else { throw Refusal.notPermitted(.overrideSuppression) }
        let form = try await checked(visit)
        let override = OverrideSuppression(desk)
        do {
            switch form.text("do") {
            case "override":
                let cell = form.text("cell").split(separator: " ", maxSplits: 1).map(String.init)
                guard cell.count == 2 else {
                    throw ServiceError.invalid([.form("cell", "No number is chosen.", "Choose one of the list.")])
                }
                try await override.give(
                    key, area: cell[0], period: cell[1], reason: form.text("reason"), as: party)
                return done(at: .withheld(key), "suppression-overridden", nil)
            case "remove", "restore":
                let isRemoved = form.text("do") == "remove"
                try await override.setRemoved(
                    isRemoved, id: form.text("id"), of: key, version: Int(form.text("version")) ?? 0, as: party)
                return done(at: .withheld(key), isRemoved ? "suppression-restored" : "suppression-overridden", nil)
            default: throw Refusal.malformed
            }
        } catch {
            guard let errors = FormError.inForm(error, first: "cell") else { throw error }
            let page = try await withheldPage(key, visit, typed: form, errors: errors)
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func withheldPage(
        _ key: String, _ visit: Visit, typed: SentForm? = nil, errors: [FormError] = []
    ) async throws -> WithheldPage {
        let sight = try await ShowWithheld(try services(for: visit)).run(key, as: visit.visitor.party)
        let words = visit.query["done"].flatMap { Self.suppressionWords[$0] }
        let notice = words.map { words in
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { words } }
        }
        return WithheldPage(sight: sight, visitor: visit.visitor, notice: notice, typed: typed, errors: errors)
    }

    private static let suppressionWords = [
        "suppression-overridden": "Everybody sees it now.", "suppression-restored": "It is withheld again.",
    ]
}
