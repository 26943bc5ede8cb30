import CommunitySafety
import HTML
import Services

/// A section as it reads, paragraph by paragraph with the findings beside each; one of them can be open for editing.
struct SectionPage: Page {
    let area: NavigationItem? = .plan
    let isEnhanced = true
    var year: PlanYear
    var url: SiteURL
    var visitor: Visitor
    var id: RecordKey
    /// The text that the paragraphs are shown from, and its row's version.
    var text: RecordText
    var version: Int
    var open: OpenPart?
    var findings: PartFindings
    /// What stands for the figures that it quotes.
    var figures: FigureBook
    /// From which a figure is put into the open paragraph; nil where none can be quoted.
    var picker: QuotePicker?
    var sections: [CountSectionFindings.Count]
    var notice: EditNotice?
    var errors: [FormError] = []
    var draftNote: String?
    var lastChange: String?
    var comments: CommentList
    /// Where the plan goes; nil for whoever doesn’t see it.
    var route: RouteOverview?

    /// The paragraph that is being edited.
    struct OpenPart: Sendable, Hashable {
        var place: PartPlace
        var words: String
    }

    var name: String { "Edit the section “\(text.title)”" }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year)), ("Draft", .draft(year))], here: "Section")
        PlanTools(year, for: visitor, here: .draft(year)).markup
        errorSummary(errors)
        notice?.markup(visitor, at: url)
        PageTop(caption: "Section of the plan for \(year.name)", isDraft: true, heading: text.title).markup
        toolbar
        route.map { RouteSteps($0).markup }
        div(.class("ww-workbench")) {
            div(.class("ww-workbench__main")) {
                h2(.class("govuk-visually-hidden")) { "Text of the section" }
                div(.class("ww-sheet")) {
                    head
                    for field in PartPlace.fields { rows(of: field) }
                }
                RecordTools(url: url, visitor: visitor, kind: .section, version: version).markup
            }
            SectionList(year: year, counts: sections, here: id).markup
        }
        comments.markup
    }

    private var toolbar: Markup {
        div(.class("ww-toolbar")) {
            p(.class("ww-saved"), .id("saved"), .role("status")) { draftNote ?? "Nothing unsaved" }
            if let lastChange { p { lastChange } }
            p { link("History", to: .history(year, .section, key: id.key)) }
            p { a(.href(url.address(asking: [("to", "text")]))) { "Heading and whole text" } }
            p { link("As the public sees it", to: .plan(year)) }
        }
    }

    /// The section's heading, with the sum of its findings and those that no paragraph holds.
    private var head: Markup {
        row(
            id: "heading",
            text: p(.class("ww-part-heading")) { text[.heading].isEmpty ? "Cover" : text[.heading] },
            notes: p(.class("ww-fine")) { findings.summary } + notes(findings.elsewhere))
    }

    @MarkupBuilder private func rows(of field: RecordField) -> Markup {
        let parts = text.parts(field)
        if field == .narrativeAfter, let records { row(id: "records", text: records, notes: Markup()) }
        for (index, words) in parts.enumerated() {
            let place = PartPlace(field, index)
            if open?.place == place { opened(isNew: false) } else { closed(place, words) }
        }
        if open?.place == PartPlace(field, parts.count) {
            opened(isNew: true)
        } else if field == .narrative || !parts.isEmpty || records != nil {
            row(id: PartPlace(field, parts.count).id, text: adding(PartPlace(field, parts.count)), notes: Markup())
        }
    }

    private func row(id: String, text: Markup, notes: Markup) -> Markup {
        div(.class("ww-row"), .id(id)) {
            div(.class("ww-row__text")) { text }
            div(.class("ww-row__notes")) { notes }
        }
    }

    private func closed(_ place: PartPlace, _ words: String) -> Markup {
        let shown =
            Narrative(
                markdown: words, topHeading: 3, place: place.id, figures: QuotedFigures(book: figures, year: nil)
            ).markup ?? Markup()
        let edit = p(.class("ww-part-tools")) {
            a(.href(address(of: place))) {
                "Edit"
                span(.class("govuk-visually-hidden")) { " paragraph \(place.index + 1)" }
            }
        }
        return row(id: place.id, text: shown + edit, notes: notes(findings.of(place)))
    }

    private func adding(_ place: PartPlace) -> Markup {
        p(.class("ww-part-tools")) { a(.href(address(of: place))) { "Add a paragraph" } }
    }

    private func address(of place: PartPlace) -> WebAddress {
        WebAddress(path: url.parts, query: [("part", place.name)], fragment: place.id)
    }

    /// What prints between the two halves of the text.
    private var records: Markup? {
        let words: String? =
            switch PlanSection.Kind(rawValue: text[.sectionKind]) {
            case .priorities: "The list of priorities prints here."
            case .successMeasures: "The success measures print here."
            case .priority: "The actions of this priority print here."
            case .members: "The members print here."
            case .funding: "The funding lines print here."
            case .cover, .narrative, .aims, .termsOfReference, nil: nil
            }
        return words.map { words in
            p(.class("ww-fine")) {
                words + " "
                if text[.sectionKind] == PlanSection.Kind.funding.rawValue {
                    link("Add a funding line", to: .edit(year, .funding, key: "new"))
                    " · "
                }
                link("Go to the draft", to: .draft(year))
            }
        }
    }

    @MarkupBuilder private func notes(_ found: [EditedFinding]) -> Markup {
        if !found.isEmpty {
            form(.method(.post), .action(url.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("version"), .value(String(version)))
                FindingList(findings: found, isNew: false).items
            }
        }
    }

    @MarkupBuilder private func opened(isNew: Bool) -> Markup {
        if let open {
            form(
                .class("ww-row is-open"), .id("edit"), .method(.post), .action(url.address), .data("autosave", "yes")
            ) {
                formToken(visitor)
                input(.type(.hidden), .name("version"), .value(String(version)))
                input(.type(.hidden), .name("part"), .value(open.place.name))
                OpenPartForm(
                    open: open, isNew: isNew, hasDraft: draftNote != nil, leave: leave(open.place),
                    error: errors.first { $0.field == "words" }, picker: picker
                ).markup
                div(.class("ww-row__notes"), .id("findings"), .aria(.live, "polite")) {
                    Self.preview(open.words, figures)
                    FindingList(findings: findings.of(open.place), isNew: false).items
                }
            }
        }
    }

    /// How words that quote figures will print; nothing for others.
    static func preview(_ words: String, _ figures: FigureBook) -> Markup? {
        guard FigureText.quotes(words) else { return nil }
        return div(.class("ww-preview")) {
            p(.class("ww-fine")) { "As it will print:" }
            Narrative(
                markdown: words, topHeading: 3, place: "preview", figures: QuotedFigures(book: figures, year: nil)
            ).markup
        }
    }

    private func leave(_ place: PartPlace) -> WebAddress { url.address(at: place.id) }
}
