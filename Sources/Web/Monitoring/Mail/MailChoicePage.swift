import HTML
import Services

/// Whoever gets mail says whether they want reminders. Looking changes nothing.
struct MailChoicePage: Page {
    let area: NavigationItem? = nil
    let name = "Reminders by e-mail"
    var isWanted: Bool
    var token: String
    var isDone: Bool

    var content: Markup {
        PageTop(caption: "E-mail", heading: heading, answer: sentence).markup
        form(.method(.post), .action(SiteURL.mailChoice(token).address)) {
            press(isWanted ? "Send me no more reminders" : "Remind me again", isWanted ? "no" : "yes", isPrimary: true)
        }
    }

    private var heading: String {
        if isWanted { return isDone ? "You will be reminded again" : "Do you want no more reminders?" }
        return isDone ? "You get no more reminders" : "You get no reminders"
    }

    private var sentence: String {
        isWanted
            ? "Reminders go out to whoever hasn’t answered yet. If you end them, you will still hear when a round opens."
            : "You will still hear when a round opens, since you lead actions of the plan."
    }
}
