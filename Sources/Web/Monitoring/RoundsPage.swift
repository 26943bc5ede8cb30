import CommunitySafety
import HTML
import Proofreading
import Services

/// The rounds of a year, with the opening of the next for the manager.
struct RoundsPage: Page {
    let area: NavigationItem? = .progress
    var answer: ShowRounds.Answer
    var visitor: Visitor
    var typed = SentForm()
    /// The quarter whose form was sent.
    var sent: RoundQuarter?
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Progress \(answer.year.name)" }
    private var opened: [ShowRounds.Line] { answer.lines.filter { $0.round.state != .planned } }

    var content: Markup {
        errorSummary(errors)
        PageTop(caption: "Plan \(answer.year.name)", heading: "How far are we?", answer: sentence).markup
        if !opened.isEmpty { table }
        if answer.isInside { planned }
        further
        packs
        otherYears
    }

    /// What else is known of the year.
    @MarkupBuilder private var further: Markup {
        if answer.hasPlan {
            p(.class("ww-body ww-after")) {
                link("How the success measures stand", to: .measureProgress(answer.year))
                if answer.isInside {
                    " · "
                    link("What the plan leaves uncovered", to: .coverage(answer.year))
                    " · "
                    link("Risks and issues", to: .risks(answer.year))
                    " · "
                    link("By what rules the figures speak", to: .ratingRules)
                    if visitor.may(.readMoney) {
                        " · "
                        link("Money", to: .money)
                    }
                }
            }
        }
    }

    private var sentence: String {
        if let open = opened.first(where: { $0.round.state == .open }) {
            let round = open.round
            guard let answered = open.answered, let asked = open.asked else {
                return "Every quarter each lead says how its actions are going."
            }
            return
                "\(round.quarter.words): \(answered) of \(asked) actions are answered. Answers are due by \(round.window.due.words)."
        }
        return opened.isEmpty
            ? "Every quarter each lead says how its actions are going; what came of it stands here once the strategy group has read it."
            : "Every quarter each lead says how its actions are going. What the strategy group has read stands here."
    }

    private var table: Markup {
        pageSection("Rounds", id: "rounds") {
            RecordTable(
                caption: "Monitoring rounds of \(answer.year.name)",
                columns: [
                    .init(name: "Quarter"), .init(name: "State"), .init(name: answer.isInside ? "Answered" : "Actions"),
                ],
                rows: opened.reversed().map { line in
                    [
                        .init(quarter(line)), .init(state(line.round)),
                        .init(
                            line.answered.map { "\($0) of \(line.asked ?? 0)" }
                                ?? line.published.map { Counted.things($0, "action", "actions").asSentence } ?? ""),
                    ]
                }
            ).markup
        }
    }

    @MarkupBuilder private func quarter(_ line: ShowRounds.Line) -> Markup {
        link(line.round.quarter.words, to: .round(answer.year, line.round.quarter))
        span(.class("ww-fine ww-under")) { line.round.period }
    }

    private func state(_ round: MonitoringRound) -> String {
        if let clearance = round.clearance { return "Read by the strategy group on \(clearance.on.words)" }
        if round.state == .closed { return "Closed on \(round.closedOn?.words ?? ""), not cleared yet" }
        return "Open until \(round.window.closes.words)"
    }

    @MarkupBuilder private var planned: Markup {
        if let next = answer.lines.first(where: { $0.round.state == .planned }) {
            pageSection(opened.isEmpty ? "Ask for the first time" : "The next round", id: "next") {
                if !answer.hasPlan {
                    p(.class("ww-body")) {
                        "A round asks about the actions of a plan. \(answer.year.name) has none yet."
                    }
                } else if let lock = next.openLock {
                    p(.class("ww-body ww-body--s")) { "\(RoundWords.of(next.round)). \(lock.words)" }
                } else {
                    open(next.round)
                }
            }
        }
    }

    private func open(_ round: MonitoringRound) -> Markup {
        form(.class("ww-ask"), .method(.post), .action(SiteURL.roundWork(answer.year, round.quarter).address)) {
            formToken(visitor)
            p(.class("ww-body")) {
                "\(RoundWords.of(round)): each lead gets a link to its own actions, by e-mail where that is set up, else copied or printed from here."
            }
            day("opens", "Opens", round.window.opens)
            day("due", "Answers are due by", round.window.due)
            day("closes", "Leads can answer until", round.window.closes)
            div(.class("ww-actions")) { press("Open the round", "open", isPrimary: true) }
        }
    }

    private func day(_ field: String, _ label: String, _ proposed: CalendarDate) -> Markup {
        TextField(
            name: field, label: label, value: sent == nil ? proposed.words : typed.typed(field), fills: "off",
            isShort: true
        ).markup(errors)
    }

    @MarkupBuilder private var packs: Markup {
        if !opened.isEmpty {
            p(.class("ww-body ww-after")) {
                link("Packs", to: .packs(answer.year))
                answer.isInside
                    ? ": for meetings, scrutiny, residents and the year’s end, written from these answers."
                    : ": what was made of these rounds to be read on paper."
            }
            p(.class("ww-body ww-body--s")) {
                link(
                    "The year’s actions as a spreadsheet",
                    to: .progressSheet(SheetFile(answer.year, isInside: answer.isInside)))
                if answer.isInside {
                    ", or "
                    link(
                        "the same as everybody may have it",
                        to: .progressSheet(SheetFile(answer.year, isInside: false)))
                }
            }
        }
    }

    @MarkupBuilder private var otherYears: Markup {
        let others = answer.years.filter { $0 != answer.year }
        if !others.isEmpty {
            p(.class("ww-body ww-body--s ww-after")) {
                "Other years: "
                others.map { link($0.name, to: .rounds($0)) }.joined(separator: ", ")
            }
        }
    }
}
