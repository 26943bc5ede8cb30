import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Proofreading
import Services

/// The register of requests for figures.
extension SiteResponder {
    func figureRequests(_ visit: Visit) async throws -> Response {
        let register = try await ListRequests(try services(for: visit)).run(as: visit.visitor.party)
        return sent(RequestsPage(register: register, visitor: visit.visitor), visit)
    }

    func figureRequestForm(_ key: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        guard party.may(.answerRequest) else { throw Refusal.notPermitted(.answerRequest) }
        let reference = key == "new" ? nil : RequestReference(key)
        var sight: ShowRequest.Sight?
        if let reference { sight = try await ShowRequest(desk).run(reference, as: party) }
        let today = try await ListRequests(desk).run(as: party).today
        var page = RequestFormPage(key: key, sight: sight, today: today, visitor: visit.visitor)
        guard visit.method == .post else { return sent(page, visit) }
        let form = try await checked(visit)
        do {
            let entry = try Self.requestEntry(form)
            guard let reference else {
                let made = try await KeepRequest(desk).add(entry, as: party)
                return done(at: .figureRequest(made), "noted", nil)
            }
            try await KeepRequest(desk).change(
                reference, to: entry, version: Int(form.text("version")) ?? 0, as: party)
            return done(at: .figureRequest(reference), "saved", nil)
        } catch {
            guard let errors = FormError.inForm(error, first: "question") else { throw error }
            (page.typed, page.errors) = (form, errors)
            return sent(page, visit, status: .unprocessableContent)
        }
    }

    private static func requestEntry(_ form: SentForm) throws -> KeepRequest.Entry {
        guard let capacity = RequestCapacity(rawValue: form.text("capacity")) else { throw Refusal.malformed }
        let wanted = form.text("wanted")
        return KeepRequest.Entry(
            capacity: capacity, asker: form.text("asker"), receivedOn: form.day("received"),
            wantedBy: wanted.isEmpty ? "" : form.day("wanted")?.iso ?? wanted, question: form.text("question"))
    }

    func figureRequest(_ reference: RequestReference, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let visitor = visit.visitor
        guard visit.method == .post else {
            let sight = try await ShowRequest(desk).run(reference, as: visitor.party)
            return sent(RequestPage(sight: sight, visitor: visitor, notice: RequestWords.notice(visit)), visit)
        }
        guard visitor.may(.answerRequest) else { throw Refusal.notPermitted(.answerRequest) }
        let form = try await checked(visit)
        do {
            if let done = try await changeRequest(reference, form, desk, visitor.party) {
                return self.done(at: .figureRequest(reference), done, nil)
            }
            return try await composing(reference, form, Self.composed(form), visit)
        } catch {
            guard let errors = Self.composingErrors(error, form) else { throw error }
            return try await composing(reference, form, form.typed("text"), visit, errors: errors)
        }
    }

    /// What is wrong with what was typed, which is shown again; nil for what another page says.
    private static func composingErrors(_ error: any Error, _ form: SentForm) -> [FormError]? {
        let isText = form.text("do") == "keep" || form.text("do") == "answer"
        if isText, error as? ServiceError == .conflict(.changedMeanwhile) {
            return [
                FormError(
                    message:
                        "Somebody changed this request after you opened it. Look at it below; your text is still here.",
                    field: "text")
            ]
        }
        return FormError.inForm(error, first: "text")
    }

    /// What was done; nil where the text is only looked at.
    private func changeRequest(
        _ reference: RequestReference, _ form: SentForm, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> String? {
        let version = Int(form.text("version")) ?? 0
        let (keep, answer) = (KeepRequest(desk), AnswerRequest(desk))
        switch form.text("do") {
        case "check", "quote": return nil
        case "keep":
            try await keep.keepDraft(form.typed("text"), of: reference, version: version, as: party)
            return "drafted"
        case "answer":
            try await answer.run(
                reference, text: form.typed("text"), version: version, isPublished: form.has("publish"), as: party)
            return "answered"
        case "withdraw", "reopen":
            let isWithdrawn = form.text("do") == "withdraw"
            try await keep.setWithdrawn(isWithdrawn, reference, version: version, as: party)
            return isWithdrawn ? "withdrawn" : "reopened"
        case "publish", "unpublish":
            let isPublished = form.text("do") == "publish"
            try await answer.setPublished(
                isPublished, reference, number: Int(form.text("answer")) ?? 0, as: party)
            return isPublished ? "published" : "unpublished"
        default: throw Refusal.malformed
        }
    }

    /// The text with the figure that was chosen, if one was.
    private static func composed(_ form: SentForm) -> String {
        guard form.text("do") == "quote", let call = QuotePicker.call(in: form) else { return form.typed("text") }
        return QuotePicker.adding(call, to: form.typed("text"))
    }

    private func composing(
        _ reference: RequestReference, _ form: SentForm, _ text: String, _ visit: Visit, errors: [FormError] = []
    ) async throws -> Response {
        let sight = try await ShowRequest(try services(for: visit))
            .run(reference, typed: text, as: visit.visitor.party)
        let page = RequestPage(sight: sight, visitor: visit.visitor, typed: form, errors: errors)
        return sent(page, visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
