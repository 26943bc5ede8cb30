import CommunitySafety
import HTML
import Services

/// One record's form being worked on: what its page is made of, and what its buttons do.
struct Editing: Sendable {
    let desk: ServiceContext
    let url: SiteURL
    let year: PlanYear
    let kind: RecordKind
    let open: OpenRecord.Answer
    let visitor: Visitor

    var party: ActingParty { visitor.party }
    var isNew: Bool { open.version == 0 }
    var words: EditingWords { EditingWords(visitor: visitor) }

    /// The form: with what was typed, else with the draft that was kept, else with what stands there.
    func page(
        typed: RecordText? = nil, version: Int? = nil, diagnostics: [Diagnostic] = [], notice: EditNotice? = nil
    ) async throws -> EditPage {
        let draft = typed == nil ? open.draft : nil
        let shown = typed ?? draft?.typed ?? open.text
        let figures = try await figures(open.text, shown)
        return EditPage(
            heading: isNew ? "New \(kind.words)" : title(figures), year: year, url: url, visitor: visitor,
            form: form(open.text.taking(shown), diagnostics), version: version ?? draft?.formVersion ?? open.version,
            findings: try await findings(shown).map(words.finding), notice: notice,
            draftNote: draft.map { "Your unsaved text of \(EditingWords.when($0.moment)) is in the form" },
            lastChange: open.lastChange.map(words.line), servedBy: open.servedBy,
            preview: quotingField.flatMap { SectionPage.preview(shown[$0], figures) }, picker: try await picker(),
            comments: isNew ? nil : try await comments(),
            answering: isNew || kind != .action ? [] : try await ShowAnsweringPosts(desk).run(open.id, as: party))
    }

    func clashPage(_ clash: EditClash) async throws -> ClashPage {
        ClashPage(
            year: year, url: url, visitor: visitor, clash: clash, other: otherEditor(clash),
            form: form(clash.mine, []),
            fieldWords: FieldWords(
                measures: try await NameMeasures(desk).run(in: [clash.base, clash.mine, clash.theirs], as: party),
                priorities: Dictionary(open.priorities.map { ($0.slug, $0.name) }, uniquingKeysWith: { $1 }),
                actions: Dictionary(open.actions.map { ($0.id.key, $0.name) }, uniquingKeysWith: { $1 })))
    }

    private func otherEditor(_ clash: EditClash) -> String {
        clash.actor == party.auditName ? "you, in another window," : words.who(clash.actor)
    }

    /// The findings on what is typed, as the piece of the page that shows them.
    func findingList(_ typed: RecordText) async throws -> Markup {
        let list = FindingList(findings: try await findings(typed).map(words.finding), isNew: isNew).markup
        return try await preview(typed) + list
    }

    /// The field to which a figure is added that is chosen from the list; nil where none can be quoted.
    var quotingField: RecordField? { kind.quoting.first }

    /// With words in place of the figures that it quotes, cut short only then.
    private func title(_ figures: FigureBook) -> String {
        var spoken = open.text
        spoken[.words] = figures.spoken(spoken[.words])
        return spoken.title
    }

    private func preview(_ typed: RecordText) async throws -> Markup {
        let figures = try await figures(typed)
        return quotingField.flatMap { SectionPage.preview(typed[$0], figures) } ?? Markup()
    }

    private func figures(_ texts: RecordText...) async throws -> FigureBook {
        try await ShowQuotedFigures(desk).run(texts, year: year, as: party)
    }

    func picker() async throws -> QuotePicker? {
        guard quotingField != nil else { return nil }
        return try await ListQuotable(desk).run(year: year, as: party).map { QuotePicker(choices: $0) }
    }

    /// Does what a button says; answers what was done, and the change that undoing takes.
    func act(
        _ verb: String, _ key: String, _ typed: RecordText, _ version: Int, _ form: SentForm
    ) async throws -> (done: String, change: Int?) {
        switch verb {
        case "comment", "resolve", "carry": return (try await discuss(verb, key, form) ?? "same", nil)
        case "save": return try await save(typed, version)
        case "undo": return ("undone", try await UndoChange(desk).run(Int(form.text("change")) ?? 0, as: party).change)
        case "remove":
            return ("removed", try await RemoveRecord(desk).run(kind, open.id, version: version, as: party).change)
        case "up", "down":
            let destination: MoveRecord.Destination = verb == "up" ? .up : .down
            return (
                "moved", try await MoveRecord(desk).run(kind, open.id, destination, version: version, as: party).change
            )
        case "discard":
            try await KeepDraft(desk).discard(open.id, as: party)
            return ("dropped", nil)
        default: return try await settle(verb, key, typed, version, form)
        }
    }

    /// Fixing and dismissing save what is typed first, so that nothing typed is lost and the finding is about what stands there.
    private func settle(
        _ verb: String, _ key: String, _ typed: RecordText, _ version: Int, _ form: SentForm
    ) async throws -> (done: String, change: Int?) {
        let saved = try await EditRecord(desk).run(open.id, typed, version: version, as: party)
        let settle = SettleFinding(desk)
        switch verb {
        case "mend":
            return ("mended", try await settle.mend(kind, open.id, key: key, version: saved.version, as: party).change)
        case "bind":
            return ("mended", try await settle.quoteAll(kind, open.id, version: saved.version, as: party).change)
        case "dismiss":
            try await settle.dismiss(kind, open.id, key: key, reason: form.text("why \(key)"), as: party)
            return ("dismissed", nil)
        case "reopen":
            try await settle.reopen(kind, open.id, key: key, as: party)
            return ("reopened", nil)
        default: throw Refusal.malformed
        }
    }

    private func save(_ typed: RecordText, _ version: Int) async throws -> (done: String, change: Int?) {
        guard !isNew else { return ("added", try await AddRecord(desk).run(typed, year: year, as: party).change) }
        let saved = try await EditRecord(desk).run(open.id, typed, version: version, as: party)
        return (saved.change == nil ? "same" : saved.isJoined ? "joined" : "saved", saved.change)
    }

    private func findings(_ shown: RecordText) async throws -> [RecordFinding] {
        if isNew { return try await CheckRecord(desk).run(new: shown, year: year, as: party) }
        return try await CheckRecord(desk).run(kind, open.id, typed: shown, as: party)
    }

    private func form(_ text: RecordText, _ diagnostics: [Diagnostic]) -> RecordForm {
        RecordForm(
            text: text, priorities: open.priorities, measures: open.measures,
            isNumberedByPosition: open.isNumberedByPosition,
            errors: diagnostics.map {
                FormError(message: "\($0.message) \($0.remedy)", field: Self.field(of: $0.rule))
            }, actions: open.actions)
    }

    /// The id of the field that a diagnostic is about.
    private static func field(of rule: String) -> String {
        rule.hasPrefix("record.") ? String(rule.dropFirst("record.".count)) : "comment"
    }
}
