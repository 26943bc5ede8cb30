internal import CommunitySafety
internal import Proofreading

/// What a message about figures says: that something awaits, and nothing of what is asked.
struct FigureLetter {
    let kind: MessageKind
    let partnership: String
    let agency: String
    let year: PlanYear
    let due: CalendarDate

    var subject: String { "\(partnership): figures are asked of \(agency) by \(due.words)" }

    var text: String { (opening + closing).joined(separator: "\n\n") + "\n" }

    private var opening: [String] {
        let asks =
            switch kind {
            case .after: "waited for \(agency)’s figures until \(due.words), and they haven’t come"
            case .notice, .before, .due, .nudge, .escalation, .copy, .test:
                "asks \(agency) for figures by \(due.words)"
            }
        return [
            "\(partnership) \(asks). They are for the assessment that the plan of \(year.name) is made by.",
            "What is asked stands here, for those who sign in:\n{{site}}/assessment/\(year.name)/year",
            "If you have no account, please ask the partnership’s office what is needed. If the figures can’t be had, say so: that helps too.",
        ]
    }

    private var closing: [String] {
        [
            kind.choice == nil
                ? "If you want no reminders of this, say so here:\n{{stop}}"
                : "If you want no more reminders, say so here; you will still hear when you are asked:\n{{stop}}"
        ]
    }
}
