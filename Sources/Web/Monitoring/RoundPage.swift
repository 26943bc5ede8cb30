import CommunitySafety
import HTML
import Proofreading
import Services

/// One round for those inside: what is waited for, and each action with the lead’s view beside what the figures say.
struct RoundPage: Page {
    let area: NavigationItem? = .progress
    var answer: ShowRound.Inside
    var visitor: Visitor
    var notice: String?
    var typed = SentForm()
    var errors: [FormError] = []
    /// Nil where nobody need be told of mail.
    var mail: MailStanding?

    private var round: MonitoringRound { answer.round }
    private var year: PlanYear { round.year }
    var name: String { (errors.isEmpty ? "" : "Error: ") + RoundWords.of(round) }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Progress \(year.name)", .rounds(year))], here: round.quarter.words)
        if let notice {
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } }
        }
        PageTop(caption: round.period, heading: heading, answer: sentence).markup
        if let mail, mail.needsSomebody, visitor.may(.handleMail), round.state == .open {
            div(.class("ww-notice"), .role("region"), .aria(.label, "E-mail")) {
                p {
                    mail.troubled > 0
                        ? "\(Counted.things(mail.troubled, "message", "messages").asSentence) didn’t arrive, or nobody knows. "
                        : "Messages wait for longer than they should. "
                    link("See what became of them", to: .mail)
                }
            }
        }
        tools
        div(.class("ww-beside")) {
            div {
                state
                waiting
            }
            div {
                attention
                actions
                notes
            }
        }
    }

    private var heading: String {
        let count = RoundWords.answered(answer.answered, of: answer.lines.count)
        return "\(round.quarter.words): \(count)"
    }

    private var sentence: String {
        let differ = answer.lines.filter(\.differs).count
        let off = answer.lines.filter { $0.latest?.update.view == .offTrack }.count
        let texts = answer.lines.filter(\.awaitsApproval).count
        var parts = ["\(Counted.things(off, "lead says", "leads say").asSentence) off track"]
        parts.append("\(Counted.things(differ, "view differs", "views differ")) from the figures")
        parts.append("\(Counted.things(texts, "public text waits", "public texts wait")) to be approved")
        return parts.joined(separator: ", ") + "."
    }

    private var tools: Markup {
        let pack = PackKey(.meeting, round.quarter)
        return div(.class("ww-actions ww-after")) {
            if answer.may(.answerOnBehalf) {
                linkButton("Fill it in during a call", to: .roundCall(year, round.quarter))
            }
            if answer.may(.remind) { linkButton("Each lead’s link", to: .roundLinks(year, round.quarter)) }
            if let pack, visitor.may(.issuePack) {
                linkButton("Meeting pack", to: .packDraft(year, pack), isSecondary: true)
            }
            link("As a spreadsheet", to: .progressSheet(SheetFile(year, round.quarter, isInside: true)))
        }
    }

    /// Exceptions first.
    @MarkupBuilder private var attention: Markup {
        let lines = answer.lines.filter { $0.differs || $0.latest?.update.view == .offTrack }
        if !lines.isEmpty {
            pageSection("Read these first", id: "first") {
                table(lines, "Where the two views differ, or a lead says off track")
            }
        }
    }

    private var actions: Markup {
        pageSection("Every action", id: "actions") { table(answer.lines, "The actions of \(RoundWords.of(round))") }
    }

    private func table(_ lines: [RoundLine], _ caption: String) -> Markup {
        RecordTable(
            caption: caption, style: "ww-table--tight",
            columns: ["Action", "Lead’s view", "The figures say", "Public text"].map { .init(name: $0) },
            rows: lines.map { line in
                [
                    .init(action(line)), .init(view(line)), .init(figures(line)), .init(publicText(line)),
                ]
            }
        ).markup
    }

    @MarkupBuilder private func action(_ line: RoundLine) -> Markup {
        link(
            "\(line.reference.isEmpty ? "" : "\(line.reference) ")\(line.words)",
            to: .roundAction(year, round.quarter, line.address))
        span(.class("ww-fine ww-under")) { line.party ?? "Nobody leads it by name" }
    }

    @MarkupBuilder private func view(_ line: RoundLine) -> Markup {
        RoundWords.state(line.latest?.update.view)
        if line.differs, let reason = line.latest?.update.reason, !reason.isEmpty {
            span(.class("ww-fine ww-under")) { "“\(reason)”" }
        }
        if let corrective = line.latest?.update.corrective {
            span(.class("ww-fine ww-under")) { "\(corrective.words) \(corrective.owner), by \(corrective.by.words)" }
        }
    }

    @MarkupBuilder private func figures(_ line: RoundLine) -> Markup {
        RoundWords.figures(line.figures)
        span(.class("ww-fine ww-under")) { line.figures.reason }
    }

    private func publicText(_ line: RoundLine) -> String {
        if line.approved != nil { return "Approved" }
        return line.awaitsApproval ? "To be read" : ""
    }

    private var state: Markup {
        pageSection("The round", id: "state") {
            summaryList([
                ("State", Markup(text: round.state.words)),
                ("Asked", Markup(text: "\(RoundWords.day(round.window.opens)) to \(round.window.closes.words)")),
                ("Due", Markup(text: round.window.due.words)),
                ("Closed", Markup(text: round.closedOn?.words ?? "")),
                ("Cleared", Markup(text: round.clearance.map { "\($0.on.words). \($0.note)" } ?? "")),
            ])
            RoundDeeds(answer: answer, visitor: visitor, typed: typed, errors: errors).markup
        }
    }

    private var waiting: Markup {
        pageSection(round.state == .open ? "Waiting for" : "Returns received", id: "waiting") {
            ul(.class("ww-waiting")) {
                for asked in answer.asked.sorted(by: { !$0.isComplete && $1.isComplete }) { li { of(asked) } }
                if !answer.unled.isEmpty {
                    li {
                        b { "Nobody by name" }
                        span { "\(answer.unled.map(\.reference).joined(separator: ", ")): type what you hear." }
                    }
                }
            }
            p(.class("ww-fine")) { "Every partner sees this list." }
        }
    }

    @MarkupBuilder private func of(_ asked: ShowRound.Asked) -> Markup {
        b { asked.name }
        span {
            span(.class("ww-blocks")) {
                for line in asked.lines { line.latest == nil ? Icons.silent : Icons.came }
            }
            asked.isComplete ? "Complete" : "\(asked.answered) of \(asked.lines.count)"
        }
        if !asked.isComplete {
            span { "To come: \(asked.lines.filter { $0.latest == nil }.map(\.reference).joined(separator: ", "))" }
        }
    }

    @MarkupBuilder private var notes: Markup {
        let own = answer.notes.filter(\.address.isEmpty)
        if !own.isEmpty {
            pageSection("Notes since it was closed", id: "notes") {
                ul(.class("ww-list")) { for note in own { li { "\(note.on.words): \(note.words)" } } }
            }
        }
    }
}

/// What can be done with a round now, and why the rest can’t.
struct RoundDeeds {
    var answer: ShowRound.Inside
    var visitor: Visitor
    var typed: SentForm
    var errors: [FormError]

    private var round: MonitoringRound { answer.round }
    private var address: WebAddress { SiteURL.roundWork(round.year, round.quarter).address }

    @MarkupBuilder var markup: Markup {
        if answer.may(.close) {
            button("Close the round", "close", "Freezes it, figures included. You can open it again.")
        }
        if answer.may(.clear) { clear }
        if answer.may(.reopen) { reopen }
        if round.clearance != nil, visitor.may(.keepRounds) {
            button("Take the clearance back", "unclear", "What went out of it can’t be read by strangers then.")
        }
        if answer.may(.correct) { note }
    }

    private func button(_ words: String, _ verb: String, _ hint: String) -> Markup {
        form(.class("ww-after"), .method(.post), .action(address)) {
            formToken(visitor)
            press(words, verb)
            p(.class("ww-fine")) { hint }
        }
    }

    private func isOpen(_ verb: String) -> Bool { !errors.isEmpty && typed.text("do") == verb }

    private var clear: Markup {
        disclosure("The strategy group has read it", isOpen: isOpen("clear")) {
            form(.method(.post), .action(address)) {
                formToken(visitor)
                TextField(
                    name: "on", label: "On", hint: "What is approved can be read by everybody then.",
                    value: isOpen("clear") ? typed.typed("on") : answer.today.words, fills: "off", isShort: true
                ).markup(isOpen("clear") ? errors : [])
                TextField(
                    name: "clear-note", label: "Meeting and minute", value: typed.typed("clear-note"), fills: "off"
                )
                .markup(errors)
                press("Clear the round", "clear", isPrimary: true)
            }
        }
    }

    private var reopen: Markup {
        disclosure("Open it again", isOpen: isOpen("reopen")) {
            form(.method(.post), .action(address)) {
                formToken(visitor)
                TextField(
                    name: "until", label: "Leads can answer until", hint: "The links that they have work again.",
                    value: typed.typed("until"), fills: "off", isShort: true
                ).markup(errors)
                press("Open it again", "reopen")
            }
        }
    }

    private var note: Markup {
        disclosure("Add a note", isOpen: isOpen("note")) {
            form(.method(.post), .action(address)) {
                formToken(visitor)
                TextArea(
                    name: "note", label: "What is wrong in it, or has changed",
                    hint: "It stands beside the round with today’s date; the round itself stays as it is.",
                    value: typed.typed("note"), rows: 3
                ).markup(isOpen("note") ? errors : [])
                press("Add the note", "note")
            }
        }
    }
}
