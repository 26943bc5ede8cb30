import CommunitySafety
import HTML
import Services

/// A draft as the holder of a link sees it: the text with a way to comment on each part.
struct SharedDraftPage: Page {
    var answer: ShowSharedDraft.Answer
    var form: SharedForm
    var notice: String?

    var name: String { (form.errors.isEmpty ? "" : "Error: ") + "Draft for comment" }
    private var heading: String { answer.priority?.name ?? answer.title }

    var content: Markup {
        errorSummary(form.errors)
        sharedNotice(notice)
        PageTop(
            caption: "Version \(answer.number) of the plan for \(answer.year.name)", isDraft: true, heading: heading,
            answer: answer.isOpen
                ? "Read it, and say what you think of any part. You need no account; the link is yours alone, so please don’t pass it on."
                : "Comments are closed. What you sent stands below."
        ).markup
        SharedQuestionSection(answer: answer, form: form).markup
        OwnComments(comments: answer.comments, answer: answer, form: form).markup
        for section in general { text(of: section) }
        for priority in shownPriorities { one(priority) }
        if answer.priority == nil { loose }
        for theme in themes { text(of: theme, "Theme: \(theme.text[.name])") }
        if answer.isOpen { whole }
    }

    private var shownPriorities: [OpenRecord.PriorityName] {
        answer.priorities.filter { answer.priority == nil || $0 == answer.priority }
    }
    private func parts(_ kind: RecordKind, of slug: String) -> [SharedPart] {
        answer.parts.filter { $0.kind == kind && $0.text[.priority] == slug }
    }
    /// What stands before the priorities; headings over nothing are left out.
    private var general: [SharedPart] {
        guard answer.priority == nil else { return [] }
        return parts(.section, of: "").filter { !$0.text[.narrative].isEmpty || !$0.text[.narrativeAfter].isEmpty }
    }

    private var themes: [SharedPart] { answer.parts.filter { $0.kind == .theme } }

    private func text(of part: SharedPart, _ name: String? = nil) -> Markup {
        let title = name ?? (part.text.title.isEmpty ? "Text" : part.text.title)
        return pageSection(title, id: "part-\(part.id.key)", aside: comment(on: part, title)) { narrative(part) }
    }

    @MarkupBuilder private func narrative(_ part: SharedPart) -> Markup {
        Narrative(markdown: part.text[.narrative], place: "\(part.id.key)-before").markup
        if part.text[.sectionKind] == PlanSection.Kind.priorities.rawValue {
            ol(.class("ww-list")) { for priority in answer.priorities { li { priority.name } } }
        }
        Narrative(markdown: part.text[.narrativeAfter], place: "\(part.id.key)-after").markup
    }

    private func one(_ priority: OpenRecord.PriorityName) -> Markup {
        let record = answer.parts.first { $0.kind == .priority && $0.text[.slug] == priority.slug }
        let about = parts(.section, of: priority.slug).first ?? record
        return pageSection(
            priority.name, id: "priority-\(priority.slug)", aside: about.flatMap { comment(on: $0, priority.name) }
        ) {
            for section in parts(.section, of: priority.slug) {
                narrative(section)
            }
            table("What we will do", parts(.action, of: priority.slug), of: priority.name)
            table("How we will know that it worked", parts(.measure, of: priority.slug), of: priority.name)
            table("What it is paid from", parts(.funding, of: priority.slug), of: priority.name)
        }
    }

    @MarkupBuilder private var loose: Markup {
        if [.action, .measure, .funding].contains(where: { !parts($0, of: "").isEmpty }) {
            pageSection("The plan as a whole", id: "loose") {
                table("Actions", parts(.action, of: ""), of: "the plan")
                table("Success measures", parts(.measure, of: ""), of: "the plan")
                table("Funding", parts(.funding, of: ""), of: "the plan")
            }
        }
    }

    @MarkupBuilder private func table(_ caption: String, _ parts: [SharedPart], of owner: String) -> Markup {
        if !parts.isEmpty {
            RecordTable(
                caption: "\(caption): \(owner)", style: "ww-table--tight",
                columns: [caption, names(parts[0].kind).0, names(parts[0].kind).1, "Comment"].map { .init(name: $0) },
                rows: parts.map(cells)
            ).markup
        }
    }

    /// What stands over the second and the third column.
    private func names(_ kind: RecordKind) -> (String, String) {
        switch kind {
        case .action: ("Lead", "By when")
        case .funding: ("From", "Amount")
        default: ("Baseline", "Target")
        }
    }

    private func cells(_ part: SharedPart) -> [RecordTable.Cell] {
        let reference = part.text[.reference]
        let name = (reference.isEmpty ? "" : "\(reference) ") + part.text[.words]
        let fields: [[RecordField]] =
            switch part.kind {
            case .action: [[.leads], [.byWhen]]
            case .funding: [[.funder], [.amount, .amountNote]]
            default: [[.baseline], [.target]]
            }
        let facts = fields.map { own in
            own.map { part.text[$0].replacing("\n", with: ", ") }.filter { !$0.isEmpty }.joined(separator: " · ")
        }
        return [
            .init(name), .init(facts[0]), .init(facts[1]),
            .init(comment(on: part, "\(part.kind.words) “\(name.shortened(to: 60))”") ?? Markup()),
        ]
    }

    private func comment(on part: SharedPart, _ title: String) -> Markup? {
        guard answer.isOpen else { return nil }
        let own = answer.comments.filter { $0.about == part.id }.count
        return a(.href(SiteURL.sharedPart(form.token, part.kind, key: part.id.key).address)) {
            own == 0 ? "Comment" : "Comment again"
            span(.class("govuk-visually-hidden")) { " on \(title)" }
        }
    }

    private var whole: Markup {
        pageSection("Comment on the draft as a whole", id: "whole") {
            div(.class("ww-narrow")) { form.markup(on: .sharedDraft(form.token), hasQuote: false) }
        }
    }
}

/// What has just been done, for the holder of a link.
func sharedNotice(_ words: String?) -> Markup? {
    words.map { words in div(.class("ww-notice ww-notice--done"), .role("status")) { p { words } } }
}
