import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// Consultations on a draft.
extension SiteResponder {
    func consultations(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        var page = ConsultationsPage(
            overview: try await ShowConsultation(desk).list(year, as: party), visitor: visit.visitor,
            notice: notice(of: visit))
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        do {
            if form.text("do") == "clear" {
                try await ShowConsultation(desk).clear(year, reason: form.text("reason"), as: party)
                return done(at: .consultations(year), "cleared", nil)
            }
            let id = try await OpenConsultation(desk).run(Self.request(form), year: year, as: party)
            return done(at: .consultation(year, id), "opened", nil)
        } catch {
            guard let errors = FormError.inForm(error, first: "question") else { throw error }
            page.typed = form
            page.errors = errors
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private static func request(_ form: SentForm) -> OpenConsultation.Request {
        OpenConsultation.Request(
            question: form.text("question"), introduction: form.text("introduction"), from: form.text("from"),
            until: form.text("until"),
            partners: form.all("partners") + form.text("others").split(separator: "\n").map(String.init))
    }

    func consultation(_ id: String, _ year: PlanYear, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let show = ShowConsultation(desk)
        var page = ConsultationPage(
            answer: try await show.run(id, year: year, as: visit.visitor.party), visitor: visit.visitor,
            notice: notice(of: visit))
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        do {
            return done(at: .consultation(year, id), try await keep(form, id, visit), nil)
        } catch {
            guard let errors = FormError.inForm(error, first: "name") else { throw error }
            page.typed = form
            page.errors = errors
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private func keep(_ form: SentForm, _ id: String, _ visit: Visit) async throws -> String {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        let version = Int(form.text("version")) ?? 0
        let (verb, key) = Self.button(of: form)
        switch verb {
        case "ask":
            try await KeepConsultation(desk).ask(
                form.text("name"), person: form.text("person"), email: form.text("email"), in: id, as: party)
            return "partner"
        case "settle":
            guard let outcome = ConsultationOutcome(rawValue: form.text("outcome")) else { throw Refusal.malformed }
            try await SettleAnswer(desk).run(
                key, outcome, form.text("done"), version: Int(form.text("partner-version")) ?? 0, as: party)
            return "answered"
        case "close":
            try await KeepConsultation(desk).close(id, version: version, as: party)
            return "closed"
        case "reopen":
            try await KeepConsultation(desk).reopen(id, until: form.text("until"), version: version, as: party)
            return "reopened-consultation"
        default: throw Refusal.malformed
        }
    }

    func consultationLinks(_ id: String, _ year: PlanYear, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        var page = ConsultationLinksPage(
            year: year, id: id, lines: try await ListConsultationLinks(desk).run(id, as: party), host: host(visit),
            mayExport: party.may(.exportContacts), visitor: visit.visitor, notice: notice(of: visit))
        guard visit.method == .post else { return privately(page, visit) }
        let form = try await checked(visit)
        do {
            try await KeepConsultation(desk).address(
                form.text("partner"), person: form.text("person"), email: form.text("email"), in: id, as: party)
            return done(at: .consultationLinks(year, id), "addressed", nil)
        } catch {
            guard let errors = FormError.inForm(error, first: "partner") else { throw error }
            page.typed = form
            page.errors = errors
            return privately(page, visit, status: .unprocessableContent)
        }
    }

    func consultationFile(_ id: String, _ visit: Visit) async throws -> Response {
        let host = host(visit)
        let bytes = try await ListConsultationLinks(try services(for: visit))
            .file(id, address: { host + SiteURL.sharedDraft($0).path }, as: visit.visitor.party)
        var fields = SecurityHeaders.fields(caching: .never)
        fields[.contentType] = "text/csv; charset=utf-8"
        fields[.contentDisposition] = "attachment; filename=\"consultation-links.csv\""
        return privately(Response(status: .ok, headers: fields, body: .init(byteBuffer: .init(bytes: bytes))))
    }
}
