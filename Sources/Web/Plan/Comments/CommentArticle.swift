import CommunitySafety
import HTML
import Proofreading
import Services

/// One comment with what was done about it, and the forms of whoever may settle or correct it.
struct CommentArticle: Sendable {
    var line: CommentLine
    var year: PlanYear
    var url: SiteURL
    var visitor: Visitor
    /// Whether it says which part it is about.
    var showsPlace: Bool
    var errors: [FormError] = []
    /// The filter under which it is shown, so that a form leads back to it.
    var filter: [(name: String, value: String)] = []

    private var action: WebAddress { filter.isEmpty ? url.address : url.address(asking: filter) }

    var markup: Markup {
        li(.class("ww-comment"), .id("comment-\(line.key)")) {
            if showsPlace { place }
            p(.class("ww-fine")) {
                "\(line.writer.asSentence), \(EditingWords.when(line.moment))"
                if line.wasCarried { ", carried over from an earlier version" }
            }
            if !line.quote.isEmpty { blockquote(.class("ww-note ww-quiet")) { p { line.quote } } }
            for words in line.words.split(separator: "\n") { p { String(words) } }
            outcome
            if line.isMine, line.isOpen { correct }
            if visitor.may(.settleComments) { settlement }
        }
    }

    private var place: Markup {
        p(.class("ww-comment__place")) {
            if let kind = line.place.kind {
                if line.place.isThere {
                    link(line.place.title.shortened(to: 90), to: .recordComments(year, kind, key: line.place.key))
                } else {
                    line.place.title
                }
            } else {
                line.place.title
            }
        }
    }

    @MarkupBuilder private var outcome: Markup {
        if !line.isOpen {
            p(.class("ww-comment__done")) {
                b { line.isCarriedOver ? "Carried over: " : "Settled: " }
                line.done
                span(.class("ww-fine")) {
                    " \(line.settler.map { $0.asSentence } ?? ""), \(line.settledOn?.day.words ?? "")."
                }
            }
        }
    }

    @MarkupBuilder private var settlement: Markup {
        if line.isOpen {
            settle
        } else {
            disclosure("Say otherwise") { settle }
        }
    }

    private var settle: Markup {
        form(.method(.post), .action(action), .class("ww-settle")) {
            formToken(visitor)
            input(.type(.hidden), .name("comment-version"), .value(String(line.rowVersion)))
            FormField(
                id: "outcome-\(line.key)", label: "What was done about it", hint: nil,
                error: errors.first { $0.field == "outcome-\(line.key)" }
            ).markup { described in
                input(
                    .class("govuk-input"), .id("outcome-\(line.key)"), .name("outcome"), .type(.text),
                    .autocomplete("off"), described)
            }
            div(.class("ww-edit-tools")) {
                press("Settle", "resolve \(line.key)", about: "the comment of \(line.writer)")
                press("Carry over", "carry \(line.key)", about: "the comment of \(line.writer)")
            }
        }
    }

    private var correct: Markup {
        disclosure("Correct what you wrote") {
            form(.method(.post), .action(action)) {
                formToken(visitor)
                input(.type(.hidden), .name("comment-version"), .value(String(line.rowVersion)))
                TextArea(
                    name: "corrected", id: "corrected-\(line.key)", label: "Your comment", value: line.words
                ).markup(errors)
                press("Save the correction", "correct \(line.key)")
            }
        }
    }
}
