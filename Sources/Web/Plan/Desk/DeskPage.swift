import CommunitySafety
import HTML
import Proofreading
import Services

/// My work: what awaits somebody today, what is overdue, what changed, and beside it the round that is asked.
struct DeskPage: Page {
    let name = "My work"
    let area: NavigationItem? = .desk
    var answer: ListMyWork.Answer
    var visitor: Visitor
    var day: CalendarDate
    var notice: EditNotice?

    var content: Markup {
        notice?.markup(visitor, at: .desk)
        PageTop(caption: "\(day.weekday) \(day.words)", heading: heading, answer: sentence).markup
        if let round = answer.round {
            div(.class("ww-desk-pair")) {
                div { work }
                div {
                    DeskRoundPanel(round: round, today: answer.today, mayRemind: visitor.may(.answerFor)).markup
                    coming
                }
            }
        } else {
            work
        }
    }

    @MarkupBuilder private var work: Markup {
        if !answer.items.isEmpty { table("Awaiting me", id: "awaiting", answer.items) }
        if !answer.overdue.isEmpty { table("Overdue", id: "overdue", answer.overdue, isLate: true) }
        if answer.items.isEmpty, answer.overdue.isEmpty { empty }
        if let round = answer.round, !round.changes.isEmpty { changes(round) }
        if answer.round == nil, !answer.released.isEmpty { released }
        if visitor.may(.readDraft) {
            p(.class("ww-body ww-body--s ww-more")) { link("Have these days in your own calendar", to: .calendars) }
        }
    }

    private var heading: String {
        let (awaiting, late) = (answer.items.count, answer.overdue.count)
        if awaiting == 0, late == 0 { return "Nothing awaits you" }
        if late == 0 { return "\(Counted.things(awaiting, "thing awaits", "things await").asSentence) you" }
        if awaiting == 0 { return "\(Counted.things(late, "thing is", "things are").asSentence) overdue" }
        let rest = late == 1 ? "one more is overdue" : "\(Counted.number(late)) more are overdue"
        return "\(Counted.things(awaiting, "thing awaits", "things await").asSentence) you and \(rest)"
    }

    private var sentence: String {
        guard let first = (answer.overdue + answer.items).first else { return "What others ask of you stands here." }
        guard let due = first.due else { return "Nothing has a day by which it must be done." }
        let row = DeskRow(first, today: answer.today, visitor: visitor)
        return "The most urgent: \(row.title.withoutFullStop), by \(due.words)."
    }

    /// So many stand in a list; the rest is counted.
    private static let most = 12

    private func table(_ heading: String, id: String, _ items: [WorkItem], isLate: Bool = false) -> Markup {
        section(.class("ww-section"), .aria(.labelledby, id)) {
            div(.classes("ww-section__head", isLate ? "ww-section__head--late" : nil)) { h2(.id(id)) { heading } }
            RecordTable(
                caption: heading, style: "ww-desk",
                columns: [.init(name: "What"), .init(name: "Why it’s with you"), .init(name: "By")],
                rows: items.prefix(Self.most).map { DeskRow($0, today: answer.today, visitor: visitor).cells }
            ).markup
            if items.count > Self.most {
                p(.class("ww-body ww-body--s ww-after")) {
                    "And \(Counted.number(items.count - Self.most)) more, the less urgent ones."
                }
            }
        }
    }

    private func changes(_ round: DeskRound) -> Markup {
        pageSection(
            "What changed this week", id: "changes",
            aside: link("All answers", to: .round(round.round.year, round.round.quarter))
        ) {
            ul(.class("ww-feed")) {
                for change in round.changes {
                    li {
                        time(.datetime(change.on.iso)) {
                            change.on == answer.today ? change.time : RoundWords.day(change.on)
                        }
                        span {
                            link(
                                "\(change.reference.isEmpty ? "" : "\(change.reference) ")\(RoundWords.short(change.words))",
                                to: .roundAction(round.round.year, round.round.quarter, change.address))
                            " answered: \(change.view.words.lowercased())"
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder private var coming: Markup {
        if !answer.coming.isEmpty {
            pageSection("Coming up", id: "coming") {
                ul(.class("ww-feed")) {
                    for day in answer.coming {
                        li {
                            time(.datetime(day.on.iso)) {
                                "\(RoundWords.day(day.on))\(day.time.map { " \($0)" } ?? "")"
                            }
                            span { title(day) }
                        }
                    }
                }
            }
        }
    }

    private func title(_ day: DeskDay) -> Markup {
        switch day.subject {
        case .meeting(let year?, let id): link(day.title, to: .meeting(year, id: id))
        case .meeting(nil, _): Markup(text: day.title)
        case .round(let year, let quarter): link(day.title, to: .round(year, quarter))
        case .action(let year, let quarter, let address):
            link(RoundWords.short(day.title), to: .roundAction(year, quarter, address))
        }
    }

    private var released: Markup {
        pageSection("What came out lately", id: "released") {
            ul(.class("ww-feed")) {
                for round in answer.released {
                    li {
                        time(.datetime(round.clearedOn.iso)) { round.clearedOn.words }
                        span {
                            link(
                                "What was done: \(round.quarter.words.lowercased()) of \(round.year.name)",
                                to: .round(round.year, round.quarter))
                        }
                    }
                }
            }
        }
    }

    private var empty: Markup {
        p(.class("ww-body")) {
            "Comments that name you, requests, papers to prepare and things to decide are listed here, the most urgent first. Until then, "
            link("read the plan", to: .currentPlan)
            "."
        }
    }
}
