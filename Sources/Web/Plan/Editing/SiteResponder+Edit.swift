import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
import Services

/// The form of one record.
extension SiteResponder {
    func edit(_ year: PlanYear, _ kind: RecordKind, _ key: String, _ visit: Visit) async throws -> Response {
        let desk = try services(for: visit)
        let editing = Editing(
            desk: desk, url: .edit(year, kind, key: key), year: year, kind: kind,
            open: try await opened(year, kind, key, desk, visit), visitor: visit.visitor)
        if visit.method == .post { return try await take(try await checked(visit), editing, visit) }
        if let page = try await structure(editing, visit) { return page }
        if editing.isSection, visit.query["to"] != "text",
            let page = try await editing.sectionPage(
                asking: visit.query["part"].flatMap { PartPlace($0) }, sections, notice: notice(of: visit))
        {
            return sent(page, visit)
        }
        return sent(try await editing.page(notice: notice(of: visit)), visit)
    }

    private func opened(
        _ year: PlanYear, _ kind: RecordKind, _ key: String, _ desk: ServiceContext, _ visit: Visit
    ) async throws -> OpenRecord.Answer {
        let party = visit.visitor.party
        if key == "new" {
            return try await OpenRecord(desk).blank(kind, year: year, under: visit.query["priority"], as: party)
        }
        let id = try await FindRecord(desk).run(kind, key, year: year, as: party)
        do {
            let open = try await OpenRecord(desk).run(kind, id, as: party)
            guard open.mayEdit else { throw Refusal.notPermitted(.editPlan) }
            return open
        } catch ServiceError.notFound where visit.method == .post {
            return OpenRecord.Answer.removed(id, kind, year)
        }
    }

    private func take(_ form: SentForm, _ editing: Editing, _ visit: Visit) async throws -> Response {
        let typed = try await editing.typed(in: form)
        let part = editing.isSection ? PartPlace(form.text("part")) : nil
        let version = Int(form.text("version")) ?? 0
        let words = form.text("do").split(separator: " ", maxSplits: 1).map(String.init)
        do {
            switch words.first ?? "save" {
            case "draft": return try await kept(typed, version, editing)
            case "findings": return fragment(try await findingList(typed, part, version, editing))
            case "split" where editing.mayBeRestructured: return try await split(form, editing, visit)
            case "merge" where editing.mayBeRestructured: return try await merge(form, editing, visit)
            case "quote": return sent(try await quoted(form, typed, part, version, editing), visit)
            case "check": return sent(try await page(form, typed, part, version, editing), visit)
            default: break
            }
            let (done, change) = try await editing.act(words.first ?? "save", words.last ?? "", typed, version, form)
            return self.done(
                at: done == "removed" || done == "added" ? .draft(editing.year) : editing.url, done, change,
                place: part?.id, isWhole: editing.isSection && form.has(RecordField.heading.rawValue))
        } catch ServiceError.invalid(let diagnostics) {
            let page = try await page(form, typed, part, version, editing, diagnostics)
            return sent(page, visit, status: .unprocessableContent)
        } catch ServiceError.conflict(.edited(let clash)) {
            // Whoever closes the page of the two texts finds their own again.
            if clash.theirs != nil { _ = try await kept(typed, version, editing) }
            return sent(try await editing.clashPage(clash), visit, status: .conflict)
        }
    }

    private func page(
        _ form: SentForm, _ typed: RecordText, _ part: PartPlace?, _ version: Int, _ editing: Editing,
        _ diagnostics: [Diagnostic] = []
    ) async throws -> any Page {
        if let part { return try await editing.sectionPage(form, part, sections, diagnostics: diagnostics) }
        // A form of its own, for a comment, leaves the record's form as it was.
        let shown = form.has(editing.kind.editable[0].rawValue) ? (typed, version) : nil
        return try await editing.page(typed: shown?.0, version: shown?.1, diagnostics: diagnostics)
    }

    /// The form with the chosen figure in its text.
    private func quoted(
        _ form: SentForm, _ typed: RecordText, _ part: PartPlace?, _ version: Int, _ editing: Editing
    ) async throws -> any Page {
        guard let call = QuotePicker.call(in: form) else {
            let diagnostic = Diagnostic.form(
                "quote-measure", "No measure is chosen.", "Choose the measure whose figure is to be put in.")
            return try await page(form, typed, part, version, editing, [diagnostic])
        }
        guard let part else {
            var quoting = typed
            if let field = editing.quotingField { quoting[field] = QuotePicker.adding(call, to: typed[field]) }
            return try await editing.page(typed: quoting, version: version)
        }
        return try await editing.sectionPage(form, part, sections, diagnostics: [], quoting: call)
    }

    private func findingList(
        _ typed: RecordText, _ part: PartPlace?, _ version: Int, _ editing: Editing
    ) async throws -> Markup {
        guard let part else { return try await editing.findingList(typed) }
        return try await editing.findingList(typed, at: part, version: version)
    }

    /// Keeps what is being typed, and says when, for the script.
    private func kept(_ typed: RecordText, _ version: Int, _ editing: Editing) async throws -> Response {
        let at = try await KeepDraft(editing.desk)
            .run(editing.open.id, typed, year: editing.year, version: version, as: editing.visitor.party)
        return fragment(Markup(text: "Saved as a draft \(at.moment.clock)"))
    }

    /// A piece of a page, for the script.
    private func fragment(_ markup: Markup) -> Response {
        var fields = SecurityHeaders.fields(caching: .never)
        fields[.contentType] = "text/html; charset=utf-8"
        return Response(status: .ok, headers: fields, body: .init(byteBuffer: .init(bytes: markup.bytes)))
    }
}
