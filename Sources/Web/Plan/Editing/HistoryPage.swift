import CommunitySafety
import HTML
import Services

/// Who changed one record, when, and what stood there before; each earlier text can be brought back.
struct HistoryPage: Page {
    /// What the record is called.
    var heading: String
    let area: NavigationItem? = .plan
    var year: PlanYear
    var url: SiteURL
    var editURL: SiteURL
    var visitor: Visitor
    /// The row's version now; nil for a record that was removed.
    var version: Int?
    var kind: RecordKind
    var mayEdit: Bool
    var changes: [HistoryLine]
    var fieldWords = FieldWords()

    var name: String { "History of the \(kind.words) “\(heading)”" }

    var content: Markup {
        breadcrumbs([("Plan \(year.name)", .plan(year)), ("Draft", .draft(year))], here: "History")
        PlanTools(year, for: visitor, here: .draft(year)).markup
        PageTop(
            caption: "History", isDraft: true, heading: heading,
            answer: changes.isEmpty
                ? "Nobody has changed it since the plan was brought in."
                : "\(Counted.things(changes.count, "change", "changes").asSentence), the newest first."
        ).markup
        p(.class("ww-body")) { link("Edit it", to: editURL) }
        ol(.class("ww-history")) { for change in changes { entry(change) } }
    }

    private func entry(_ change: HistoryLine) -> Markup {
        li(.class("ww-section")) {
            h2 { EditingWords(visitor: visitor).line(change) }
            for field in fields(of: change) { difference(field, change) }
            if mayEdit, change.before != nil { restore(change) }
        }
    }

    private func fields(of change: HistoryLine) -> [RecordField] {
        guard let before = change.before, let after = change.after else {
            return (change.before ?? change.after).map { text in text.kind.editable.filter { !text[$0].isEmpty } } ?? []
        }
        return before.changes(to: after)
    }

    @MarkupBuilder private func difference(_ field: RecordField, _ change: HistoryLine) -> Markup {
        h3 { field.label(in: change.kind) }
        if let before = change.before, let after = change.after, !before[field].isEmpty, !after[field].isEmpty {
            div(.class("ww-redline ww-redline--one")) {
                p(.class("ww-redline__field")) {
                    RedlineText(
                        redline: TextRedline(
                            from: fieldWords.text(field, of: before), to: fieldWords.text(field, of: after))
                    ).markup
                }
            }
        } else {
            alone(field, change)
        }
    }

    /// A field that was empty before or is empty now.
    @MarkupBuilder private func alone(_ field: RecordField, _ change: HistoryLine) -> Markup {
        if let before = change.before, !before[field].isEmpty {
            div(.class("ww-was")) {
                span(.class("ww-fine")) { "Before" }
                for line in fieldWords.text(field, of: before).split(separator: "\n") { p { String(line) } }
            }
        }
        if let after = change.after, !after[field].isEmpty {
            div(.class("ww-is")) {
                span(.class("ww-fine")) { "After" }
                for line in fieldWords.text(field, of: after).split(separator: "\n") { p { String(line) } }
            }
        }
    }

    /// Brings back what stood before this change.
    private func restore(_ change: HistoryLine) -> Markup {
        form(.method(.post), .action(url.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("earlier"), .value(String(change.version - 1)))
            input(.type(.hidden), .name("version"), .value(String(version ?? 0)))
            button(.class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit)) {
                "Bring back the text before this"
            }
        }
    }
}
