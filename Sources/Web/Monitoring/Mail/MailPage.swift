import CommunitySafety
import HTML
import Proofreading
import Services

/// Every message's fate, and what can be done about it.
struct MailPage: Page {
    let name = "E-mail"
    let area: NavigationItem? = .progress
    var answer: ShowMail.Answer
    var visitor: Visitor
    /// The state that the list is narrowed to.
    var only: MessageState?
    var notice: String?

    private var inDemonstration: Bool { answer.standing.way == .demonstration }
    private var total: Int { answer.counts.values.reduce(0, +) }

    var content: Markup {
        if let notice {
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } }
        }
        PageTop(caption: "E-mail", heading: heading, answer: sentence).markup
        if visitor.may(.setUpMail) {
            nav(.class("ww-toolbar ww-worktools"), .aria(.label, "Tools for e-mail")) {
                p { link("How mail leaves, and when reminders go out", to: .mailSettings) }
            }
        }
        if total > 0 { filter }
        if !answer.lines.isEmpty { table }
        if answer.lines.isEmpty, total > 0 { p(.class("ww-body")) { "No message is in this state." } }
    }

    private var heading: String {
        if total == 0 { return "No message has been written yet" }
        if answer.standing.troubled > 0 {
            return Counted.things(answer.standing.troubled, "message needs you", "messages need you").asSentence
        }
        if answer.standing.isLate { return "Messages wait for longer than they should" }
        let waiting = MessageState.allCases.filter { $0.isQueued || $0 == .sending || $0 == .handingOver }
            .compactMap { answer.counts[$0] }.reduce(0, +)
        if waiting > 0 {
            return Counted.things(waiting, "message is on its way", "messages are on their way").asSentence
        }
        return inDemonstration ? "What the demonstration would have sent" : "Everything that was written has gone out"
    }

    private var sentence: String {
        switch answer.standing.way {
        case .demonstration:
            "The demonstration’s mail comes to this page and nowhere else: nothing can leave the machine."
        case .none:
            "No server is set, so nothing is written: copy each lead’s link from the page of the round, or print the letters. \(visitor.may(.setUpMail) ? "" : "The administrator or the manager can set one up.")"
        case .server:
            "Messages say that something awaits, and which actions, and nothing of what is in them. One that waits for more than \(Counted.things(answer.standing.alarmHours, "hour", "hours")) is pointed at here and on its round."
        }
    }

    private var filter: Markup {
        nav(.class("ww-toolbar"), .aria(.label, "By state")) {
            p { only == nil ? b { "All \(total)" } : link("All \(total)", to: .mail) }
            for state in MessageState.allCases {
                if let count = answer.counts[state], count > 0 {
                    let words = "\(MailWords.state(state, inDemonstration: inDemonstration)) \(count)"
                    p {
                        only == state
                            ? b { words }
                            : a(.href(SiteURL.mail.address(asking: [("state", state.rawValue)]))) { words }
                    }
                }
            }
        }
    }

    private var table: Markup {
        RecordTable(
            caption: total > answer.lines.count ? "The newest \(answer.lines.count) messages" : "Messages",
            style: "ww-mail",
            columns: (["To", "About", "What became of it"] + (inDemonstration ? [] : ["Do"])).map { .init(name: $0) },
            rows: answer.lines.map { line in
                [.init(addressee(line)), .init(about(line)), .init(fate(line)), .init(choices(line))]
            }
        ).markup
    }

    @MarkupBuilder private func addressee(_ line: ShowMail.Line) -> Markup {
        line.name.isEmpty ? line.address : line.name
        if !line.name.isEmpty { span(.class("ww-fine ww-under ww-break")) { line.address } }
    }

    @MarkupBuilder private func about(_ line: ShowMail.Line) -> Markup {
        MailWords.kind(of: line)
        if let round = line.round {
            span(.class("ww-fine ww-under")) { "\(round.quarter.words) \(round.year.name)" }
        }
        disclosure("What it says") {
            p(.class("ww-fine")) { b { line.subject } }
            div(.class("ww-letter")) { for part in paragraphs(line) { p(.class("ww-fine")) { part } } }
        }
    }

    /// The text with words where addresses go: whoever reads this page doesn’t need the recipient’s own link.
    private func paragraphs(_ line: ShowMail.Line) -> [String] {
        var text = line.text.replacing("{{stop}}", with: "[the address that ends reminders]")
            .replacing("{{site}}", with: "[this site]")
        for number in 1...max(1, 40) {
            text = text.replacing("{{link \(number)}}", with: "[their own link]")
        }
        return text.split(separator: "\n").map(String.init)
    }

    @MarkupBuilder private func fate(_ line: ShowMail.Line) -> Markup {
        MailWords.mark(line.state, isLate: line.isLate, inDemonstration: inDemonstration)
        span(.class("ww-fine ww-under")) { "\(line.changedOn.words), \(line.changedTime)" }
        let words = MailWords.fate(line, inDemonstration: inDemonstration)
        if !words.isEmpty { span(.class("ww-fine ww-under ww-break")) { words } }
    }

    @MarkupBuilder private func choices(_ line: ShowMail.Line) -> Markup {
        let choices = inDemonstration ? [] : MailWords.choices(line.state)
        if !choices.isEmpty {
            form(.class("ww-bare-form ww-mail-deeds"), .method(.post), .action(SiteURL.mail.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("message"), .value(line.id))
                for choice in choices {
                    press(
                        choice.words, choice.event.rawValue,
                        about: "the message to \(line.name.isEmpty ? line.address : line.name)")
                }
            }
        }
    }
}
