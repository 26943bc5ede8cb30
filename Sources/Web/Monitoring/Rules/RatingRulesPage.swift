import CommunitySafety
import HTML
import Proofreading
import Services

/// By what rules the figures speak, others to choose or adapt, and what they would change.
struct RatingRulesPage: Page {
    let area: NavigationItem? = .progress
    var standing: KeepRatingRules.Standing
    var visitor: Visitor
    /// What the address says has just been done.
    var done: String?
    /// What the form holds; nil for the rules that hold.
    var chosen: RatingRules?
    /// As it was typed, where that can’t be rules.
    var typed: SentForm?
    var preview: KeepRatingRules.Preview?
    var errors: [FormError] = []

    private var mayKeep: Bool { visitor.may(.keepRounds) }
    private var url: SiteURL { .ratingRules }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Rules of what the figures say" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Progress", .rounds(nil))], here: "Rules of what the figures say")
        notice
        PageTop(
            caption: "Settings", heading: "When do the figures call an action off track?",
            answer:
                "Beside each lead’s view stands what the figures say by these rules. They hold for rounds that are open; a closed round keeps what they said."
        ).markup
        rules
        if let preview { RatingRulesPreview(preview: preview).markup }
        if mayKeep { choice }
        always
    }

    /// What was done, with its undoing.
    @MarkupBuilder private var notice: Markup {
        if let words = done.flatMap({ Self.doneWords[$0] }) {
            div(.class("ww-notice ww-notice--done"), .role("status")) {
                p { words }
                if mayKeep, standing.before != nil, done == "saved" {
                    form(.class("ww-bare-form"), .method(.post), .action(url.address)) {
                        formToken(visitor)
                        input(.type(.hidden), .name("seen"), .value(String(standing.seen)))
                        press("Undo", "undo")
                    }
                }
            }
        }
    }

    private static let doneWords = [
        "saved": "Kept. Rounds that are open are judged so now.", "undone": "Undone. They are judged as before.",
    ]

    private var rules: Markup {
        pageSection("The rules that hold", id: "rules") {
            ul(.class("ww-list")) { for sentence in standing.rules.sentences { li { sentence } } }
            p(.class("ww-fine ww-after")) {
                standing.since.map { "Chosen on \($0.words)." } ?? "They are there from the start."
                if !mayKeep { " The manager of the partnership chooses." }
            }
        }
    }

    private var choice: Markup {
        pageSection("Choose others", id: "choose") {
            RecordTable(
                caption: "Rules to begin with", style: "ww-table--tight",
                columns: [.init(name: "Rules"), .init(name: "Take them")],
                rows: RatingRulesExample.all.map { [.init(words($0)), .init(take($0))] }
            ).markup
            fields
        }
    }

    @MarkupBuilder private func words(_ example: RatingRulesExample) -> Markup {
        b { example.name }
        span(.class("ww-fine ww-under")) { example.rules.sentences.joined(separator: " ") }
        span(.class("ww-fine ww-under")) { example.origin }
    }

    private func take(_ example: RatingRulesExample) -> Markup {
        a(.href(url.address(asking: [("from", example.slug)], at: "preview"))) {
            "See what changes"
            span(.class("govuk-visually-hidden")) { " with “\(example.name)”" }
        }
    }

    private var fields: Markup {
        form(.class("ww-ask ww-narrow"), .id("fields"), .method(.post), .action(url.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("seen"), .value(String(standing.seen)))
            for field in RatingRules.Fault.allCases {
                TextField(
                    name: field.rawValue, label: field.label, hint: field.hint,
                    value: typed?.typed(field.rawValue) ?? String(field.value(in: chosen ?? standing.rules)),
                    fills: "off", isShort: true
                ).markup(errors)
            }
            div(.class("ww-actions")) {
                press("Show what changes", "look")
                press("Keep these rules", "keep", isPrimary: true)
            }
        }
    }

    private var always: Markup {
        pageSection("What no rules change", id: "always") {
            ul(.class("ww-list ww-after")) {
                li { "What its lead calls complete, or what has reached its target, isn’t late." }
                li { "What should have been done by a day that has passed is off track." }
                li { "What goes on is judged by its review dates, and is never grey for ever." }
                li { "A success measure that an action counts towards can make it worse, never better." }
                li { "Only what a lead says is ever public; what the figures say stays inside." }
            }
        }
    }
}
