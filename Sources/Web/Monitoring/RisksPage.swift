import CommunitySafety
import HTML
import Proofreading
import Services

/// What stands in the way of a year’s plan: open ones, those that were closed, and a form for the next.
struct RisksPage: Page {
    let area: NavigationItem? = .progress
    var answer: KeepRisks.Answer
    var visitor: Visitor
    var notice: String?
    var typed = SentForm()
    var errors: [FormError] = []

    private var url: SiteURL { .risks(answer.year) }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "Risks and issues \(answer.year.name)" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Progress \(answer.year.name)", .rounds(answer.year))], here: "Risks and issues")
        if let notice {
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } }
        }
        PageTop(caption: "Plan \(answer.year.name)", heading: heading, answer: sentence).markup
        if answer.mayKeep { add }
        if !answer.open.isEmpty { table("Open", id: "open", answer.open) }
        if !answer.closed.isEmpty { table("Closed", id: "closed", answer.closed) }
    }

    private var heading: String {
        answer.open.isEmpty ? "Nothing stands in the way" : "What stands in the way"
    }

    private var sentence: String {
        guard !answer.open.isEmpty else {
            return
                "What other bodies promised and haven’t done, what actions depend on, and risks are listed here, so that they are asked about and not forgotten. Only those inside read it."
        }
        let late = answer.open.filter { $0.risk.isLate(on: answer.today) }.count
        let count = Counted.things(answer.open.count, "is", "are")
        return
            "\(count.asSentence) open, \(late == 0 ? "none" : Counted.number(late)) past the day. Only those inside read this."
    }

    private func table(_ heading: String, id: String, _ lines: [KeepRisks.Line]) -> Markup {
        pageSection(heading, id: id) {
            RecordTable(
                caption: "\(heading): risks and issues", style: "ww-table--tight",
                columns: (["What", "Whose", "Since", "By"] + (answer.mayKeep ? ["Change"] : [])).map {
                    .init(name: $0)
                },
                rows: lines.map { line in
                    [
                        .init(what(line), at: "r-\(line.key)"), .init(line.risk.owner), .init(line.risk.since.words),
                        .init(by(line.risk)),
                    ] + (answer.mayKeep ? [.init(change(line))] : [])
                }
            ).markup
        }
    }

    @MarkupBuilder private func what(_ line: KeepRisks.Line) -> Markup {
        line.risk.words
        span(.class("ww-fine ww-under")) {
            line.risk.kind.words
            if let address = line.risk.address {
                ", holds up "
                link(name(address), to: .action(answer.year, address: address))
            }
        }
        if !line.risk.note.isEmpty { span(.class("ww-fine ww-under")) { "Last heard: \(line.risk.note)" } }
        if !line.history.isEmpty {
            disclosure("How it stood before") {
                ul(.class("ww-list")) {
                    for earlier in line.history { li { "\(earlier.on.words): \(words(earlier.risk))" } }
                }
            }
        }
    }

    private func name(_ address: String) -> String {
        answer.actions.first { $0.address == address }.map { RoundWords.short($0.name) } ?? address
    }

    private func words(_ risk: Risk) -> String {
        let state = risk.closedOn.map { "closed on \($0.words)" } ?? (risk.due.map { "by \($0.words)" } ?? "open")
        return risk.note.isEmpty ? state : "\(state). \(risk.note)"
    }

    @MarkupBuilder private func by(_ risk: Risk) -> Markup {
        if let closed = risk.closedOn {
            "Closed on \(closed.words)"
        } else if let due = risk.due {
            b { due.words }
            if risk.isLate(on: answer.today) {
                span(.class("ww-desk__detail ww-desk__late")) {
                    let days = answer.today.ordinal - due.ordinal
                    "\(days) \(days == 1 ? "day" : "days") late"
                }
            }
        }
    }

    private func change(_ line: KeepRisks.Line) -> Markup {
        let isOwn = typed.text("risk") == line.key
        return disclosure(line.risk.closedOn == nil ? "Note or close" : "Open again", isOpen: isOwn && !errors.isEmpty)
        {
            form(.method(.post), .action(url.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("risk"), .value(line.key))
                input(.type(.hidden), .name("seen"), .value(String(line.number)))
                TextArea(
                    name: "note", id: "note-\(line.key)", label: "What was heard or done",
                    value: isOwn ? typed.typed("note") : "", rows: 2
                ).markup(errors)
                if line.risk.closedOn == nil {
                    label(.class("govuk-label"), .for("due-\(line.key)")) { "By when" }
                    input(
                        .class("govuk-input govuk-input--width-10"), .id("due-\(line.key)"), .name("new-due"),
                        .type(.text), .autocomplete("off"),
                        .value(isOwn ? typed.typed("new-due") : line.risk.due?.words ?? ""))
                    div(.class("ww-actions ww-after")) {
                        press("Note it", "note", about: "of \(line.risk.owner)")
                        press("Close it", "close", about: "of \(line.risk.owner)")
                    }
                } else {
                    div(.class("ww-actions ww-after")) {
                        press("Open it again", "open", about: "of \(line.risk.owner)")
                    }
                }
            }
        }
    }

    private func value(_ field: String, _ other: String = "") -> String {
        typed.text("do") == "add" ? typed.typed(field) : other
    }

    private var add: Markup {
        let isOpen = answer.open.isEmpty && answer.closed.isEmpty || typed.text("do") == "add"
        return disclosure("Write one down", isOpen: isOpen) {
            form(.class("ww-narrow"), .method(.post), .action(url.address)) {
                formToken(visitor)
                ChoiceField(
                    name: "kind", label: "What is it?", options: Risk.Kind.allCases.map { ($0.rawValue, $0.words) },
                    value: value("kind")
                ).markup(errors)
                TextArea(
                    name: "words", label: "In a sentence", hint: "No names of people.", value: value("words"), rows: 2
                )
                .markup(errors)
                TextField(name: "owner", label: "Whose it is", hint: "A body.", value: value("owner"), fills: "off")
                    .markup(errors)
                ChoiceField(
                    name: "action", label: "Which action it holds up",
                    options: [("", "None by itself")]
                        + answer.actions.map { ($0.address, RoundWords.short($0.name)) },
                    value: value("action")
                ).markup(errors)
                TextField(
                    name: "since", label: "Since", value: value("since", answer.today.words), fills: "off",
                    isShort: true
                ).markup(errors)
                TextField(
                    name: "due", label: "By when", hint: "Leave it empty if nobody said.", value: value("due"),
                    fills: "off",
                    isShort: true
                ).markup(errors)
                press("Write it down", "add", isPrimary: true)
            }
        }
    }
}
