import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The council's own form of reports.
extension SiteResponder {
    func reportTemplate(_ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let party = visit.visitor.party
        guard visit.method == .post else {
            guard visit.visitor.may(.adoptPlan) else { throw Refusal.notFound }
            let edit = TemplateEdit(try await ShowReport(desk).form(as: party))
            return sent(templatePage(edit, visit, notice: Self.templateNotice(of: visit)), visit)
        }
        let form = try await checked(visit)
        var edit = TemplateEdit(form)
        edit.own = try await ShowReport(desk).form(as: party).leftOut
        let words = form.text("do").split(separator: " ", maxSplits: 1).map(String.init)
        if words.first == "add", edit.newHeading.isEmpty {
            let error = FormError(
                message: "The new part has no heading. Give one of a few words.", field: "new-heading")
            return sent(templatePage(edit, visit, [error]), visit, status: .unprocessableContent)
        }
        edit.act(words.first ?? "save", words.last ?? "")
        return try await kept(edit, words, desk, visit)
    }

    private func kept(
        _ edit: TemplateEdit, _ words: [String], _ desk: ServiceContext, _ visit: Visit
    ) async throws -> Response {
        guard let template = edit.template else { throw Refusal.malformed }
        do {
            try await KeepReport(desk).template(template, seen: edit.seen, as: visit.visitor.party)
        } catch {
            let fields = ["title"] + edit.parts.flatMap { ["heading-\($0.key)", "hint-\($0.key)"] }
            guard let errors = FormError.of(error, at: fields) else { throw error }
            return sent(templatePage(edit, visit, errors), visit, status: .unprocessableContent)
        }
        let verb = words.first ?? "save"
        let place = ["up", "down"].contains(verb) ? "part-\(words.last ?? "")" : nil
        return redirect(to: SiteURL.reportTemplate.address(asking: [("done", verb)], at: place))
    }

    private func templatePage(
        _ edit: TemplateEdit, _ visit: Visit, _ errors: [FormError] = [], notice: EditNotice? = nil
    ) -> ReportTemplatePage {
        ReportTemplatePage(edit: edit, visitor: visit.visitor, errors: errors, notice: notice)
    }

    private static func templateNotice(of visit: Visit) -> EditNotice? {
        let words: [String: String] = [
            "save": "Saved.", "up": "Moved.", "down": "Moved.", "add": "Added.", "put-back": "It is back.",
            "leave-out": "Left out. What was written in it is kept: the button below puts it back.",
        ]
        return visit.query["done"].flatMap { words[$0] }.map { EditNotice(words: $0, change: nil) }
    }
}
