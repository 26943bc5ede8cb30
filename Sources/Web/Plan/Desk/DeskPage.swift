import CommunitySafety
import HTML
import Proofreading
import Services

/// My work: what awaits somebody today.
struct DeskPage: Page {
    let name = "My work"
    let area: NavigationItem? = .desk
    var answer: ListMyWork.Answer
    var visitor: Visitor
    var day: CalendarDate
    var notice: EditNotice?

    var content: Markup {
        notice?.markup(visitor, at: .desk)
        PageTop(caption: day.words, heading: heading, answer: sentence).markup
        if !answer.items.isEmpty { table("Awaiting me", id: "awaiting", answer.items) }
        if !answer.overdue.isEmpty { table("Overdue", id: "overdue", answer.overdue) }
        if answer.items.isEmpty, answer.overdue.isEmpty { empty }
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

    private func table(_ heading: String, id: String, _ items: [WorkItem]) -> Markup {
        pageSection(heading, id: id) {
            RecordTable(
                caption: heading, style: "ww-desk",
                columns: [.init(name: "What"), .init(name: "Why it’s with you"), .init(name: "By")],
                rows: items.map { DeskRow($0, today: answer.today, visitor: visitor).cells }
            ).markup
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
