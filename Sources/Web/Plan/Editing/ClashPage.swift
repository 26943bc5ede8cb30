import CommunitySafety
import HTML
import Services

/// Two people's texts of one record side by side; nothing of either is lost, and a person chooses.
struct ClashPage: Page {
    let name = "Two people changed this"
    let area: NavigationItem? = .plan
    let isEnhanced = true
    var year: PlanYear
    var url: SiteURL
    var visitor: Visitor
    var clash: EditClash
    /// Who wrote the other text.
    var other: String
    var form: RecordForm
    var fieldWords = FieldWords()

    var content: Markup {
        breadcrumbs(
            [("Plan \(year.name)", .plan(year)), ("Draft", .draft(year))], here: clash.mine.kind.words.asSentence)
        PlanTools(year, for: visitor, here: .draft(year)).markup
        PageTop(
            caption: clash.base.title, isDraft: true, heading: name,
            answer: clash.theirs == nil
                ? "\(other.asSentence) removed it while you were writing. Your text stands below; nothing of it was saved."
                : "\(other.asSentence) saved other words while you were writing. Nothing of yours was saved yet, and nothing is lost: choose, or put the two together below."
        ).markup
        for field in clash.fields { comparison(field) }
        if clash.theirs != nil { choice }
        p(.class("ww-body")) { link("Go to the draft", to: .draft(year)) }
    }

    private func comparison(_ field: RecordField) -> Markup {
        section(.class("ww-section"), .aria(.labelledby, "clash-\(field.rawValue)")) {
            div(.class("ww-section__head")) {
                h2(.id("clash-\(field.rawValue)")) { field.label(in: clash.mine.kind) }
            }
            div(.class("ww-clash")) {
                text("Your text", fieldWords.text(field, of: clash.mine))
                if let theirs = clash.theirs { text("What stands there now", fieldWords.text(field, of: theirs)) }
                text("What both of you started from", fieldWords.text(field, of: clash.base))
            }
        }
    }

    private func text(_ heading: String, _ words: String) -> Markup {
        div(.class("ww-sheet ww-clash__text")) {
            h3 { heading }
            for paragraph in words.split(separator: "\n") { p { String(paragraph) } }
            if words.isEmpty { p(.class("ww-quiet")) { "Empty" } }
        }
    }

    private var choice: Markup {
        pageSection("The text to save", id: "choose") {
            HTML.form(.class("ww-editor"), .id("edit"), .method(.post), .action(url.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("version"), .value(String(clash.version)))
                form.markup
                div(.class("ww-edit-tools")) {
                    button(.class("govuk-button ww-button-s"), .type(.submit), .name("do"), .value("save")) {
                        "Save this text"
                    }
                    button(
                        .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                        .value("discard")
                    ) { "Keep what stands there" }
                }
            }
        }
    }
}
