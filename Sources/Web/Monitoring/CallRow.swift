import CommunitySafety
import HTML
import Proofreading
import Services

/// One action in a call: what it is and stands at, how it is going, a sentence for everybody, and more where that is needed.
struct CallRow {
    var line: RoundLine
    var key: String
    var typed: SentForm
    var errors: [FormError]
    /// Whether somebody else answered while this row was filled in.
    var isBoth: Bool

    private var id: String { line.address }
    private var label: String { line.reference.isEmpty ? RoundWords.short(line.words) : line.reference }

    /// In this order a number key chooses them.
    static let choices: [(value: String, words: String)] =
        [(UpdateEntry.unchanged, "No change, on track")]
        + [LeadView.onTrack, .atRisk, .offTrack, .complete, .notStarted, .stopped].map { ($0.rawValue, $0.words) }

    var markup: Markup {
        li(.id("row-\(id)"), .data("row", id)) {
            input(.type(.hidden), .name("key-\(id)"), .value(key))
            input(.type(.hidden), .name("seen-\(id)"), .value(String(line.latest?.number ?? 0)))
            what
            div { view }
            div {
                sentence
                more
            }
            button(
                .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"), .value("save")
            ) {
                "Save"
                span(.class("govuk-visually-hidden")) { " \(label)" }
            }
        }
    }

    private var what: Markup {
        div(.class("ww-call__what")) {
            p {
                if !line.reference.isEmpty { span(.class("ww-ref")) { line.reference } }
                RoundWords.short(line.words)
            }
            p {
                if let latest = line.latest {
                    RoundWords.state(latest.update.view)
                    span(.class("ww-fine")) { " \(RoundWords.source(latest))" }
                } else if let before = line.before {
                    RoundWords.state(nil)
                    span(.class("ww-fine")) {
                        " Before: \(before.update.view.words.lowercased()), \(RoundWords.day(before.on))"
                    }
                } else {
                    RoundWords.state(nil)
                }
            }
            if isBoth {
                p(.class("ww-fine")) {
                    b { "Somebody else answered meanwhile: both answers are kept, and yours is the later one." }
                }
            }
        }
    }

    private func named(_ words: String, for field: String) -> Markup {
        HTML.label(.class("govuk-label ww-call__label"), .for("\(field)-\(id)")) {
            words
            span(.class("govuk-visually-hidden")) { ", \(label)" }
        }
    }

    private func has(_ field: String) -> FormError? { errors.first { $0.field == "\(field)-\(id)" } }

    private var chosen: String { typed.text("view-\(id)") }

    @MarkupBuilder private var view: Markup {
        named("How is it going", for: "view")
        errorMessage(has("view"))
        select(
            .classes("govuk-select", has("view") == nil ? nil : "govuk-select--error"), .id("view-\(id)"),
            .name("view-\(id)"), described("view")
        ) {
            option(.value(""), .selected(chosen.isEmpty)) { line.latest == nil ? "Choose" : "As it is" }
            for (index, choice) in Self.choices.enumerated() {
                option(.value(choice.value), .selected(choice.value == chosen)) { "\(index + 1) \(choice.words)" }
            }
        }
    }

    private func described(_ field: String) -> Attribute {
        has(field) == nil ? .none : .aria(.describedby, "\(field)-\(id)-error")
    }

    @MarkupBuilder private var sentence: Markup {
        named("In a sentence, for everybody", for: "public")
        errorMessage(has("public"))
        input(
            .classes("govuk-input ww-call__public", has("public") == nil ? nil : "govuk-input--error"),
            .id("public-\(id)"), .name("public-\(id)"), .type(.text), .value(typed.typed("public-\(id)")),
            .autocomplete("off"), described("public"))
    }

    private static let folded = ["reason", "working", "reached", "target", "corrective", "owner", "by"]

    private var more: Markup {
        let isOpen = Self.folded.contains { has($0) != nil || ($0 != "target" && !typed.text("\($0)-\(id)").isEmpty) }
        return disclosure("More on \(label)", isOpen: isOpen) {
            if line.figures.isWorse(than: .onTrack) || has("reason") != nil {
                field("reason", "Why otherwise than the figures?", hint: line.figures.reason)
            }
            field("working", "For the partnership only")
            div(.class("ww-counted")) {
                field("reached", "Done since April", isShort: true)
                field("target", "of how many", isShort: true, or: target)
            }
            field("corrective", "If off track: what is done about it")
            div(.class("ww-counted")) {
                field("owner", "Who does it")
                field("by", "By when", isShort: true)
            }
        }
    }

    private var target: String { (line.latest ?? line.before)?.update.count.map { String($0.target) } ?? "" }

    private func field(
        _ name: String, _ words: String, hint: String? = nil, isShort: Bool = false, or other: String = ""
    ) -> Markup {
        let full = "\(name)-\(id)"
        return TextField(
            name: full, label: words, hint: hint, value: typed.has(full) ? typed.typed(full) : other, fills: "off",
            isShort: isShort
        ).markup(errors)
    }
}

extension UpdateEntry {
    /// One row of a call’s form, with who says it from the top of its group; nil where nothing was filled in.
    init?(row id: String, of form: SentForm) {
        func text(_ name: String) -> String { form.text("\(name)-\(id)") }
        let own = ["view", "public", "reason", "working", "reached", "corrective"]
        guard own.contains(where: { !text($0).isEmpty }) else { return nil }
        let group = form.text("group")
        func day(_ name: String) -> String { FormDate.read(form.text(name))?.iso ?? form.text(name) }
        self.init(view: text("view"))
        (publicText, workingText, reason) = (text("public"), text("working"), text("reason"))
        (reached, target) = (text("reached"), text("target"))
        (corrective, correctiveOwner, correctiveBy) = (text("corrective"), text("owner"), day("by-\(id)"))
        (who, how, saidOn) = (form.text("who-\(group)"), form.text("how-\(group)"), day("said-on-\(group)"))
    }
}
