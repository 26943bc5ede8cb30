import CommunitySafety
import HTML
import Proofreading
import Services

/// One period of one return: how it stands, and what can be said of it.
struct ReturnPartPage: Page {
    let area: NavigationItem? = .figures
    var shown: AnswerReturn.Shown
    var visitor: Visitor
    /// Who entered what stands.
    var enteredBy: String?
    var notice: Markup?
    var typed = SentForm()
    var errors: [FormError] = []

    private var line: ReturnLine { shown.line }
    private var url: SiteURL { .returnPart(line.partKey) }
    var name: String { (errors.isEmpty ? "" : "Error: ") + line.terms.dataset }

    var content: Markup {
        notice
        breadcrumbs([("Data returns", .returns)], here: line.terms.dataset)
        errorSummary(errors)
        PageTop(caption: ReturnWords.period(line.period), heading: line.terms.dataset, answer: sentence).markup
        facts
        tools
        if !isAnswered, shown.maySayNothing { nothing }
        if !isAnswered, shown.mayAnswer { answers }
    }

    private var isAnswered: Bool {
        if case .answered = line.standing { return true }
        return false
    }

    private var sentence: String {
        switch line.standing {
        case .waitingFor(let since): "\(line.agencyName) owes it since \(since.words)."
        case .due(let by), .running(let by):
            "\(line.agencyName) owes it by \(by == line.period.to ? line.due.words : by.words)."
        case .answered, .nobody: ReturnWords.plain(line.standing).withoutFullStop + "."
        }
    }

    private var facts: Markup {
        let wanted = Markup(text: line.terms.wanted)
        return summaryList([
            ("Agency", Markup(text: line.agencyName)), ("What is wanted", wanted),
            (
                "How often",
                Markup(text: "\(ReturnWords.rhythm(line.terms.rhythm)), \(ReturnWords.due(line.terms))".asSentence)
            ),
            ("By law", law), ("State", ReturnWords.state(line.standing)),
            ("Due", Markup(text: line.due.words)),
            ("Asked by a link", Markup(text: line.askedOn?.words ?? "")), ("Entered by", Markup(text: enteredBy ?? "")),
        ])
    }

    private var law: Markup {
        guard let found = line.terms.statutoryKey.flatMap({ StatutoryReturn.of($0) }) else { return Markup() }
        let check = found.isToBeChecked ? " – to be checked against the Regulations" : ""
        return Markup(text: StatutoryReturn.source + check)
    }

    @MarkupBuilder private var tools: Markup {
        div(.class("ww-actions ww-after")) {
            if line.mayGive {
                a(
                    .classes("govuk-button", isAnswered ? "govuk-button--secondary" : nil),
                    .href(SiteURL.giveReturns.address(asking: [("agency", line.agency)]))
                ) { "Send a file for it" }
            }
            if visitor.may(.keepEvidence) { link("Change the terms", to: .returnForm(line.key)) }
            if isAnswered, shown.mayAnswer {
                form(.class("ww-bare-form"), .method(.post), .action(url.address)) {
                    formToken(visitor)
                    input(.type(.hidden), .name("version"), .value(String(shown.rowVersion)))
                    press("Open it again", "reopen")
                }
            }
        }
    }

    private var nothing: Markup {
        pageSection("Nothing to report", id: "nothing-heading") {
            p(.class("ww-body ww-body--s")) {
                "Say so if there was nothing to count. That isn’t the same as no answer."
            }
            form(.class("ww-bare-form"), .method(.post), .action(url.address)) {
                formToken(visitor)
                press("There was nothing to report", "nothing")
            }
        }
    }

    private var answers: Markup {
        pageSection("It came another way, or isn’t needed", id: "answer-heading") {
            form(.class("ww-ask ww-narrow"), .method(.post), .action(url.address)) {
                formToken(visitor)
                TextField(
                    name: "on", label: "Received on", hint: "For what came by mail or on paper.",
                    value: typed["on"] ?? shown.today.iso, type: .date, fills: "off", isShort: true
                ).markup(errors)
                TextField(
                    name: "reason", label: "Remark, or why it is excused", value: typed.typed("reason"), fills: "off"
                ).markup(errors)
                div(.class("ww-actions")) {
                    press("Received outside Watchward", "received", isPrimary: true)
                    press("Excused", "excused")
                }
            }
        }
    }
}
