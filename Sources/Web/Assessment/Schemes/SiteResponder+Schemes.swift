import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// How issues are scored: the schemes and their versions.
extension SiteResponder {
    func schemes(_ visit: Visit) async throws -> Response {
        let lines = try await ShowSchemes(try services(for: visit)).list(as: visit.visitor.party)
        return sent(SchemesPage(lines: lines, visitor: visit.visitor), visit)
    }

    func scheme(_ key: String, _ number: Int?, _ visit: Visit) async throws -> Response {
        let answer = try await ShowSchemes(try services(for: visit)).run(key, number: number, as: visit.visitor.party)
        let notice = [
            "kept": "Version \(answer.number) is kept. The next assessment can use it.",
            "same": "Nothing was changed, so there is no new version.",
        ][visit.query["done"] ?? ""]
        return sent(SchemePage(answer: answer, visitor: visit.visitor, notice: notice), visit)
    }

    func schemeForm(_ key: String, _ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        let answer = try await ShowSchemes(desk).run(key, as: party)
        var page = SchemeFormPage(
            answer: answer, entry: SchemeEntry(answer.scheme, seen: answer.newest), visitor: visit.visitor)
        guard visit.method == .post else {
            try party.require(.keepAssessment)
            return sent(page, visit)
        }
        let form = try await checked(visit)
        page.entry = SchemeEntry(form)
        do {
            guard form.text("do") == "keep" else {
                try await press(form.text("do"), key, &page, ChangeScheme(desk), party)
                return sent(page, visit)
            }
            let kept = try await ChangeScheme(desk).run(page.entry, of: key, as: party)
            let isSame = !page.entry.isOwn && kept.number == answer.newest
            return finished(at: .scheme(kept.key, nil), [("done", isSame ? "same" : "kept")])
        } catch {
            return try refused(error, page, visit)
        }
    }

    private func refused(_ error: any Error, _ page: SchemeFormPage, _ visit: Visit) throws -> Response {
        var page = page
        if let error = error as? ServiceError, error == .conflict(.changedMeanwhile) {
            page.errors = [
                FormError(
                    message:
                        "Somebody made version \(page.answer.newest) while you typed. What you typed is kept below: look at theirs, then keep yours after it.",
                    field: "name")
            ]
            page.entry.seen = page.answer.newest
            return sent(page, visit, status: .conflict)
        }
        guard let errors = FormError.inForm(error, first: "name") else { throw error }
        page.errors = errors
        return sent(page, visit, status: .unprocessableContent)
    }

    /// The buttons that keep nothing. Throws like ``ChangeScheme/preview(_:of:as:)``, and for a button that isn't there.
    private func press(
        _ button: String, _ key: String, _ page: inout SchemeFormPage, _ change: ChangeScheme, _ party: ActingParty
    ) async throws {
        try party.require(.keepAssessment)
        if button == "add", page.entry.criteria.count < ScoringScheme.mostCriteria {
            page.entry.criteria.append(SchemeEntry.Criterion())
            page.notice = "Criterion \(page.entry.criteria.count) is added at the end of the form. Nothing is kept yet."
        } else if button.hasPrefix("drop-"), let number = Int(button.dropFirst(5)),
            page.entry.criteria.indices.contains(number - 1)
        {
            let name = page.entry.criteria.remove(at: number - 1).name
            page.notice = "“\(name.isEmpty ? "Criterion \(number)" : name)” is left out. Nothing is kept yet."
        } else if button == "look" {
            page.changes = try await change.preview(page.entry, of: key, as: party)
        } else {
            throw Refusal.malformed
        }
    }
}

extension SchemeEntry {
    /// As many criteria as the form says it has, within what a scheme may hold.
    fileprivate init(_ form: SentForm) {
        self.init()
        (name, note, combination) = (form.text("name"), form.text("note"), form.text("combination"))
        (isOwn, seen) = (form.text("as") == "own", Int(form.text("seen")) ?? 0)
        let count = min(max(Int(form.text("criteria-count")) ?? 0, 0), ScoringScheme.mostCriteria)
        criteria = (0..<count).map { index in
            let number = index + 1
            var criterion = Criterion()
            (criterion.key, criterion.name) = (form.text("key-\(number)"), form.text("name-\(number)"))
            (criterion.question, criterion.weight) = (form.text("question-\(number)"), form.text("weight-\(number)"))
            (criterion.part, criterion.rule) = (form.text("part-\(number)"), form.text("rule-\(number)"))
            criterion.steps = form.text("steps-\(number)")
            return criterion
        }
    }
}
