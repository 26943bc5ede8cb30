import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Proofreading
import Services

/// The adoption of a plan.
extension SiteResponder {
    func adoption(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        guard visit.method == .post else {
            var page = try await adoptionPage(year, desk, visit, notice: Self.adoptionNotice(of: visit))
            if let name = visit.query["who"] { page.change(name) }
            return sent(page, visit)
        }
        let form = try await checked(visit)
        var errors: [FormError] = []
        do {
            let done = try await Self.act(form, year, desk, visit.visitor.party, &errors)
            guard let done else { return try await wrong(errors, form, year, desk, visit) }
            shelf.expire()
            return redirect(to: SiteURL.adoption(year).address(asking: [("done", done.what)], at: done.place))
        } catch let error as ServiceError {
            let head = "reason-\(form.text("head"))"
            guard let errors = FormError.of(error, at: [head, "name"]) else { throw error }
            return try await wrong(errors, form, year, desk, visit)
        }
    }

    private func wrong(
        _ errors: [FormError], _ form: SentForm, _ year: PlanYear, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> Response {
        var page = try await adoptionPage(year, desk, visit, notice: nil)
        page.form = form
        page.errors = errors
        return sent(page, visit, status: .unprocessableContent)
    }

    private func adoptionPage(
        _ year: PlanYear, _ desk: ServiceContext, _ visit: Visit, notice: EditNotice?
    ) async throws -> AdoptionPage {
        AdoptionPage(
            overview: try await ShowAdoption(desk).run(year: year, as: visit.visitor.party), visitor: visit.visitor,
            notice: notice)
    }

    /// Does what the form says; nil, with errors, when something in it can't be used.
    private static func act(
        _ form: SentForm, _ year: PlanYear, _ desk: ServiceContext, _ party: ActingParty, _ errors: inout [FormError]
    ) async throws -> (what: String, place: String)? {
        switch form.text("do") {
        case "adopt":
            try await AdoptPlan(desk).run(number: Int(form.text("number")), year: year, as: party)
            return ("adopted", "adopted")
        case "reason":
            let reason = form.text("reason")
            try await KeepAdoption(desk).reason(reason, forHead: form.text("head"), year: year, as: party)
            return (reason.isEmpty ? "unreasoned" : "reasoned", "checklist")
        case "consultee":
            guard let consultee = consultee(in: form, &errors) else { return nil }
            try await KeepAdoption(desk).consultee(
                consultee, replacing: Int(form.text("standing")), year: year, as: party)
            return (form.has("standing") ? "changed" : "asked", "consulted")
        case "copy":
            guard let copy = copy(in: form, &errors) else { return nil }
            try await KeepAdoption(desk).copy(copy, year: year, as: party)
            return ("sent", "copies")
        default: throw Refusal.malformed
        }
    }

    private static func consultee(in form: SentForm, _ errors: inout [FormError]) -> Consultee? {
        let day = form.day("asked-on")
        if form.text("name").isEmpty { errors.append(.init(message: "Say who was asked.", field: "name")) }
        if day == nil { errors.append(.noDay("asked-on")) }
        return day.flatMap {
            Consultee(
                name: form.text("name"), askedOn: $0, how: form.text("how"), said: form.text("said"),
                done: form.text("done"))
        }
    }

    private static func copy(in form: SentForm, _ errors: inout [FormError]) -> PlanCopy? {
        let day = form.day("sent-on")
        if form.text("recipient").isEmpty { errors.append(.init(message: "Say to whom it went.", field: "recipient")) }
        if day == nil { errors.append(.noDay("sent-on")) }
        return day.flatMap {
            PlanCopy(
                recipient: form.text("recipient"), isToPolicingBody: form.has("policing"), sentOn: $0,
                proof: form.text("proof"))
        }
    }

    private static func adoptionNotice(of visit: Visit) -> EditNotice? {
        let words: [String: String] = [
            "adopted": "Adopted. The public sees it from now on.", "reasoned": "The reason is on record.",
            "unreasoned": "The reason is taken back.", "asked": "Recorded.", "changed": "Changed.",
            "sent": "The copy is recorded.",
        ]
        return visit.query["done"].flatMap { words[$0] }.map { EditNotice(words: $0, change: nil) }
    }
}
