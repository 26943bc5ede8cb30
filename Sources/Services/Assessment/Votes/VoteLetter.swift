internal import CommunitySafety
internal import Proofreading

/// What a message about votes says: that something awaits, and nothing of anybody's scores.
struct VoteLetter {
    /// The first, or a reminder.
    let kind: MessageKind
    let partnership: String
    let agency: String
    let year: PlanYear
    let closes: CalendarDate

    var subject: String { "\(partnership): what matters most? Your scores by \(closes.words)" }

    var text: String { (opening + closing).joined(separator: "\n\n") + "\n" }

    private var opening: [String] {
        let waits = kind == .notice ? "" : " Not everything of yours has come yet."
        return [
            "\(partnership) asks its partners how they see what troubles the district, for the assessment that the plan of \(year.name) is made by. Please score the issues by \(closes.words).\(waits)",
            "\(agency):\nScore them here, without an account:\n{{link 1}}",
            "It can be done on a phone, and you can stop and go on later. \(BallotPromise.words)",
        ]
    }

    private var closing: [String] {
        [
            BallotPromise.sharing,
            kind == .notice
                ? "If you want no reminders of this, say so here:\n{{stop}}"
                : "If you want no more reminders, say so here; you will still hear when you are asked:\n{{stop}}",
        ]
    }
}
