import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Money that goes out: agreements with providers.
extension SiteResponder {
    func agreement(_ id: String, _ visit: Visit) async throws -> Response {
        let (show, party) = (ShowAgreements(try services(for: visit)), visit.visitor.party)
        if id == "new" {
            return sent(NewAgreementPage(actions: try await show.actions(as: party), visitor: visit.visitor), visit)
        }
        let sight = try await show.sight(id, as: party)
        let notice = [
            "agreement": "Kept.", "line": "Entered.", "settle": "Noted.", "count": "Counted.",
            "remove": "Removed. The audit trail still has it.",
        ][visit.query["done"] ?? ""]
        return sent(AgreementPage(sight: sight, visitor: visit.visitor, notice: notice), visit)
    }

    /// Forms about one agreement, or for a new one.
    func agreementWork(_ id: String?, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let form = try await checked(visit)
        guard let id else { return try await newAgreement(AgreementForm(form), desk, visit) }
        let party = visit.visitor.party
        do {
            try await keepAgreement(form, id, KeepAgreement(desk), party)
            return finished(at: .agreement(id), [("done", form.text("do"))])
        } catch {
            guard let errors = FormError.inForm(error, first: "lines") else { throw error }
            var page = AgreementPage(
                sight: try await ShowAgreements(desk).sight(id, as: party), visitor: visit.visitor)
            page.errors = errors
            if form.text("do") == "agreement" { page.typedAgreement = AgreementForm(form) }
            if form.text("do") == "line" { page.typedLine = AgreementLineForm(form) }
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func newAgreement(_ entry: AgreementForm, _ desk: ServiceContext, _ visit: Visit) async throws -> Response {
        let party = visit.visitor.party
        do {
            let id = try await KeepAgreement(desk).add(entry, as: party)
            return finished(at: .agreement(id), [("done", "agreement")])
        } catch {
            guard let errors = FormError.inForm(error, first: "provider") else { throw error }
            let page = NewAgreementPage(
                actions: try await ShowAgreements(desk).actions(as: party), visitor: visit.visitor, entry: entry,
                errors: errors)
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func keepAgreement(
        _ form: SentForm, _ id: String, _ keep: KeepAgreement, _ party: ActingParty
    ) async throws {
        switch form.text("do") {
        case "agreement":
            try await keep.change(id, to: AgreementForm(form), version: Int(form.text("version")) ?? 0, as: party)
        case "line": try await keep.add(AgreementLineForm(form), to: id, as: party)
        case "count": try await keep.count(form.text("done"), on: form.text("entry"), of: id, as: party)
        case "settle": try await keep.settle(form.text("entry"), of: id, on: form.text("settled"), as: party)
        case "remove": try await keep.remove(form.text("entry"), of: id, as: party)
        default: throw Refusal.malformed
        }
    }
}
