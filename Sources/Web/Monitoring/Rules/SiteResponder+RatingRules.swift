import CommunitySafety
import HTTPTypes
import Hummingbird
import Services

/// By what rules the figures speak of actions.
extension SiteResponder {
    func ratingRules(_ visit: Visit) async throws -> Response {
        let keeping = KeepRatingRules(try services(for: visit))
        let party = visit.visitor.party
        let standing = try await keeping.standing(as: party)
        var page = RatingRulesPage(standing: standing, visitor: visit.visitor, done: visit.query["done"])
        guard visit.method == .post else {
            if let example = RatingRulesExample.all.first(where: { $0.slug == visit.query["from"] }) {
                (page.chosen, page.preview) = (example.rules, try await keeping.preview(example.rules, as: party))
            }
            return sent(page, visit)
        }
        guard visit.visitor.may(.keepRounds) else { throw Refusal.notPermitted(.keepRounds) }
        let form = try await checked(visit)
        do {
            return try await ratingWork(form, page, keeping, visit)
        } catch {
            guard let errors = Self.ratingErrors(error) else { throw error }
            (page.errors, page.typed) = (errors, form)
            let isClash = error as? ServiceError == .conflict(.changedMeanwhile)
            return sent(page, visit, status: isClash ? .conflict : .unprocessableContent)
        }
    }

    private func ratingWork(
        _ form: SentForm, _ page: RatingRulesPage, _ keeping: KeepRatingRules, _ visit: Visit
    ) async throws -> Response {
        let (party, seen) = (visit.visitor.party, Int(form.text("seen")) ?? 0)
        let rules = RatingRules(form)
        switch form.text("do") {
        case "look":
            var page = page
            page.preview = try await keeping.preview(rules, as: party)
            page.chosen = rules
            return sent(page, visit)
        case "keep":
            try await keeping.keep(rules, seen: seen, as: party)
            return finished(at: .ratingRules, [("done", "saved")])
        case "undo":
            try await keeping.undo(seen: seen, as: party)
            return finished(at: .ratingRules, [("done", "undone")])
        default: throw Refusal.malformed
        }
    }

    private static func ratingErrors(_ error: any Error) -> [FormError]? {
        let first = RatingRules.Fault.onTrackFrom.rawValue
        if error as? ServiceError == .conflict(.changedMeanwhile) {
            return [
                FormError(
                    message:
                        "Somebody chose other rules after you opened this. Theirs stand above; yours are still here. Keeping them again puts yours in their place.",
                    field: first)
            ]
        }
        return FormError.inForm(error, first: first)
    }
}
