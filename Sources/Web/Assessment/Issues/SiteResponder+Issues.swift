import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// What is assessed: the issues of the catalogue, the partnership's own, and those of one year.
extension SiteResponder {
    func communityIssues(_ visit: Visit) async throws -> Response {
        let answer = try await KeepIssues(try services(for: visit)).list(as: visit.visitor.party)
        let notice = [
            "added": "The issue is added.", "kept": "The issue is kept.", "retired": "It isn’t offered any more.",
            "back": "It is offered again.",
        ][visit.query["done"] ?? ""]
        return sent(IssuesPage(answer: answer, visitor: visit.visitor, notice: notice), visit)
    }

    func communityIssue(_ key: String, _ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        let keep = KeepIssues(desk)
        let answer = try await keep.list(as: party)
        let own = answer.own(key)
        guard key == "new" || own != nil else { throw Refusal.notFound }
        var page = IssueFormPage(
            own: own, entry: own.map { IssueEntry($0.issue, seen: $0.version) } ?? IssueEntry(),
            measures: answer.measures, visitor: visit.visitor)
        guard visit.method == .post else {
            try party.require(.keepAssessment)
            return sent(page, visit)
        }
        let form = try await checked(visit)
        do {
            let done = try await write(form, own?.issue.key, keep, party)
            return finished(at: .communityIssues, [("done", done)])
        } catch {
            page.entry = IssueEntry(form)
            return try refused(error, page, visit)
        }
    }

    private func write(
        _ form: SentForm, _ key: String?, _ keep: KeepIssues, _ party: ActingParty
    ) async throws -> String {
        let seen = Int(form.text("seen")) ?? 0
        switch (form.text("do"), key) {
        case ("keep", nil):
            try await keep.add(IssueEntry(form), as: party)
            return "added"
        case ("keep", let key?):
            try await keep.change(IssueEntry(form), of: key, as: party)
            return "kept"
        case ("retire", let key?):
            try await keep.setRetired(true, key, seen: seen, as: party)
            return "retired"
        case ("bring-back", let key?):
            try await keep.setRetired(false, key, seen: seen, as: party)
            return "back"
        default: throw Refusal.malformed
        }
    }

    private func refused(_ error: any Error, _ page: IssueFormPage, _ visit: Visit) throws -> Response {
        var page = page
        if let error = error as? ServiceError, error == .conflict(.changedMeanwhile) {
            let theirs = page.own.map { " It is called “\($0.issue.name)” now." } ?? ""
            page.errors = [
                FormError(
                    message: "Somebody changed it while you typed.\(theirs) What you typed is kept below.",
                    field: "name")
            ]
            page.entry.seen = page.own?.version ?? 0
            return sent(page, visit, status: .conflict)
        }
        guard let errors = FormError.inForm(error, first: "name") else { throw error }
        page.errors = errors
        return sent(page, visit, status: .unprocessableContent)
    }

    func assessmentIssues(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        let take = TakeInIssue(desk)
        if visit.method != .post {
            let notice = [
                "taken": "It is taken in, and stands last until it has scores.", "out": "It is taken out.",
            ][visit.query["done"] ?? ""]
            return sent(
                TakeInPage(answer: try await take.list(of: year, as: party), visitor: visit.visitor, notice: notice),
                visit)
        }
        let form = try await checked(visit)
        do {
            if form.text("do") == "take-out" {
                try await take.takeOut(form.text("issue"), of: year, as: party)
                return finished(at: .assessmentIssues(year), [("done", "out")])
            }
            try await take.run(form.text("issue"), in: year, as: party)
            return finished(at: .assessmentIssues(year), [("done", "taken")])
        } catch {
            guard let errors = FormError.inForm(error, first: "issue") else { throw error }
            let answer = try await take.list(of: year, as: party)
            return sent(
                TakeInPage(answer: answer, visitor: visit.visitor, errors: errors), visit, status: .unprocessableContent
            )
        }
    }
}

extension IssueEntry {
    fileprivate init(_ form: SentForm) {
        self.init()
        (name, note, first) = (form.text("name"), form.text("note"), form.text("first"))
        (measures, heads) = (form.all("measures"), form.all("heads"))
        (themes, seen) = (form.text("themes"), Int(form.text("seen")) ?? 0)
    }
}
