import CommunitySafety
import HTML
import Services

/// A section edited paragraph by paragraph.
extension Editing {
    var isSection: Bool { kind == .section && open.version > 0 }

    /// What a form sent: a record's fields, or one paragraph put into the text that its form was made from.
    func typed(in form: SentForm) async throws -> RecordText {
        guard isSection, !form.has(RecordField.heading.rawValue) else { return RecordForm.text(kind, in: form) }
        let base = try await text(at: Int(form.text("version")) ?? 0)
        guard let place = PartPlace(form.text("part")) else { return base }
        return base.replacing(place, with: form.typed("words"))
    }

    /// The section with the paragraph that is asked for open, or with the one that was left unsaved. Nil when what was left
    /// unsaved is more than a paragraph, which only the whole form can show.
    func sectionPage(
        asking place: PartPlace?, _ counts: CountSectionFindings, notice: EditNotice?
    ) async throws -> SectionPage? {
        guard let draft = open.draft else {
            let part = place.map { SectionPage.OpenPart(place: $0, words: words(of: open.text, at: $0)) }
            return try await sectionPage(open.text, open.version, part, counts, notice: notice)
        }
        let base = try await text(at: draft.formVersion)
        guard let left = base.onlyPart(differingIn: base.taking(draft.typed)) else { return nil }
        var page = try await sectionPage(
            base, draft.formVersion, .init(place: left.place, words: left.words), counts, notice: notice)
        page.draftNote = "Your unsaved text of \(EditingWords.when(draft.moment)) is in the form"
        return page
    }

    /// The section as a form with one paragraph sent it.
    func sectionPage(
        _ form: SentForm, _ place: PartPlace, _ counts: CountSectionFindings, diagnostics: [Diagnostic],
        quoting call: FigureCall? = nil
    ) async throws -> SectionPage {
        let version = Int(form.text("version")) ?? 0
        let words = form.typed("words")
        let part = SectionPage.OpenPart(
            place: place, words: call.map { QuotePicker.adding($0, to: words) } ?? words)
        var page = try await sectionPage(try await text(at: version), version, part, counts, notice: nil)
        page.errors = diagnostics.map { FormError(message: "\($0.message) \($0.remedy)", field: "words") }
        return page
    }

    private func sectionPage(
        _ base: RecordText, _ version: Int, _ part: SectionPage.OpenPart?, _ counts: CountSectionFindings,
        notice: EditNotice?
    ) async throws -> SectionPage {
        let typed = part.map { base.replacing($0.place, with: $0.words) } ?? base
        let extra = part.map { typed.parts($0.place.field).count - base.parts($0.place.field).count } ?? 0
        let found = try await CheckRecord(desk).run(kind, open.id, typed: typed, as: party)
        let sections = visitor.may(.readFindings) ? try await counts.run(desk, year: year, as: party) : []
        return SectionPage(
            year: year, url: url, visitor: visitor, id: open.id, text: base, version: version, open: part,
            findings: PartFindings(found, typed: part?.place, extra: extra, words: words),
            figures: try await ShowQuotedFigures(desk).run([base, typed], year: year, as: party),
            picker: part == nil ? nil : try await picker(), sections: sections,
            notice: notice, lastChange: open.lastChange.map(words.line), comments: try await comments(),
            route: try await ShowRoute(desk).run(year: year, as: party))
    }

    /// The findings of the paragraph that is being typed, as the piece of the page that shows them.
    func findingList(_ typed: RecordText, at place: PartPlace, version: Int) async throws -> Markup {
        let base = try await text(at: version)
        let extra = typed.parts(place.field).count - base.parts(place.field).count
        let found = try await CheckRecord(desk).run(kind, open.id, typed: typed, as: party)
        let here = PartFindings(found, typed: place, extra: extra, words: words).of(place)
        let figures = try await ShowQuotedFigures(desk).run([typed], year: year, as: party)
        return (SectionPage.preview(words(of: typed, at: place), figures) ?? Markup())
            + FindingList(findings: here, isNew: false).items
    }

    private func text(at version: Int) async throws -> RecordText {
        try await ReadEarlierText(desk).run(kind, open.id, version: version, as: party)
    }

    private func words(of text: RecordText, at place: PartPlace) -> String {
        let parts = text.parts(place.field)
        return parts.indices.contains(place.index) ? parts[place.index] : ""
    }
}
