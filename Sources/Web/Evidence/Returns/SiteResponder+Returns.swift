import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Proofreading
import Services

/// Who owes what, and the terms of it.
extension SiteResponder {
    func returns(_ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        if visit.method == .post {
            let (verb, key) = Self.button(of: try await checked(visit))
            guard verb == "restore" else { throw Refusal.malformed }
            try await KeepReturns(desk).restore(key, as: visit.visitor.party)
            return finished(at: .returns, [("done", "restored")])
        }
        let answer = try await ListReturns(desk).run(quarterOf: Self.quarter(visit), as: visit.visitor.party)
        return sent(
            ReturnsPage(answer: answer, visitor: visit.visitor, notice: returnNotice(visit, undoAt: .returns)), visit)
    }

    /// A day of the quarter that the address asks for.
    private static func quarter(_ visit: Visit) -> CalendarDate? {
        visit.query["quarter"].flatMap { EvidencePeriod(reading: String($0.prefix(20))) }?.from
    }

    func returnCatalogue(_ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        let from = EvidencePeriod(quarterOf: visit.state.frame.today)?.from.iso ?? ""
        var page = ReturnCataloguePage(
            answer: try await ShowReturn(desk).run(nil, as: party), from: from, visitor: visit.visitor,
            notice: returnNotice(visit, undoAt: .returns))
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        do {
            guard StatutoryReturn.of(form.text("key")) != nil else {
                throw ServiceError.invalid([.form("key", "Nothing is chosen.", "Choose what is owed.")])
            }
            try await KeepReturns(desk).switchOn(
                form.text("key"), agency: form.text("agency"), from: Self.day(form, "from"), as: party)
            return finished(at: .returnCatalogue, [("done", "switched")])
        } catch {
            guard let errors = FormError.inForm(error, first: "key") else { throw error }
            page.typed = form
            page.errors = errors
            page.notice = nil
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    func returnForm(_ key: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        var page = ReturnFormPage(
            key: key, answer: try await ShowReturn(desk).run(key == "new" ? nil : key, as: party),
            visitor: visit.visitor)
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        do {
            return try await keepReturn(key, form, desk, party)
        } catch {
            guard let errors = FormError.inForm(error, first: "agency") else { throw error }
            page.typed = form
            page.errors = errors
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func keepReturn(
        _ key: String, _ form: SentForm, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> Response {
        let version = Int(form.text("version")) ?? 0
        if form.text("do") == "remove" {
            try await KeepReturns(desk).remove(key, version: version, as: party)
            return finished(at: .returns, [("done", "removed"), ("record", key)])
        }
        guard let rhythm = ReturnRhythm(rawValue: form.text("rhythm")) else { throw Refusal.malformed }
        let request = KeepReturns.Request(
            agency: form.text("agency"), dataset: form.text("dataset"), wanted: form.text("wanted"), rhythm: rhythm,
            dueDays: form.text("due-days"), from: Self.day(form, "from"), to: Self.day(form, "to"))
        if key == "new" {
            try await KeepReturns(desk).add(request, as: party)
        } else {
            try await KeepReturns(desk).change(key, to: request, version: version, as: party)
        }
        return finished(at: .returns, [("done", "saved")])
    }

    /// A day as services take it: `2024-01-31`; what can't be read stays as it was typed.
    static func day(_ form: SentForm, _ field: String) -> String {
        FormDate.read(form.text(field))?.iso ?? form.text(field)
    }

    func returnPart(_ key: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let shown = try await AnswerReturn(desk).show(key, as: visit.visitor.party)
        var page = ReturnPartPage(
            shown: shown, visitor: visit.visitor, enteredBy: enterer(shown.enteredBy, visit),
            notice: returnNotice(visit, undoAt: .returns))
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        do {
            return finished(at: .returnPart(key), [("done", try await answer(key, form, desk, visit))])
        } catch {
            guard let errors = FormError.inForm(error, first: "on") else { throw error }
            page.typed = form
            page.errors = errors
            page.notice = nil
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func answer(_ key: String, _ form: SentForm, _ desk: ServiceContext, _ visit: Visit) async throws -> String
    {
        let party = visit.visitor.party
        let verb = form.text("do")
        if verb == "reopen" {
            try await AnswerReturn(desk).reopen(key, version: Int(form.text("version")) ?? 0, as: party)
            return "reopened"
        }
        guard let kind = ReturnAnswer.Kind(rawValue: verb) else { throw Refusal.malformed }
        try await AnswerReturn(desk).run(
            key, kind, on: kind == .nothing ? "" : Self.day(form, "on"), reason: form.text("reason"), as: party)
        return "answered"
    }

    /// Who did something, without a name: whoever looks may not know the accounts.
    private func enterer(_ actor: String?, _ visit: Visit) -> String? {
        guard let actor else { return nil }
        if actor == visit.visitor.party.auditName { return "you" }
        return actor.hasPrefix("link:")
            ? "whoever had the link" : actor.hasPrefix("account:") ? "a colleague" : "the operator"
    }
}
