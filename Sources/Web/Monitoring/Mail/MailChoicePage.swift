import CommunitySafety
import HTML
import Services

/// Whoever gets mail says whether they want reminders, or copies of what is typed in their name. Looking changes nothing.
struct MailChoicePage: Page {
    let area: NavigationItem? = nil
    var topic: MailTopic = .reminders
    var isWanted: Bool
    var token: String
    var isDone: Bool

    var name: String {
        switch topic {
        case .reminders: "Reminders by e-mail"
        case .copies: "Copies by e-mail"
        }
    }

    var content: Markup {
        PageTop(caption: "E-mail", heading: heading, answer: sentence).markup
        form(.method(.post), .action(SiteURL.mailChoice(token).address(asking: Self.asking(topic)))) {
            press(button, isWanted ? "no" : "yes", isPrimary: true)
        }
    }

    /// What an address says of the topic.
    static func asking(_ topic: MailTopic) -> [(name: String, value: String)] {
        topic == .reminders ? [] : [("of", topic.rawValue)]
    }

    private var button: String {
        switch topic {
        case .reminders: isWanted ? "Send me no more reminders" : "Remind me again"
        case .copies: isWanted ? "Send me no more copies" : "Send me copies again"
        }
    }

    private var heading: String {
        switch (isWanted, isDone, topic) {
        case (true, true, .reminders): "You will be reminded again"
        case (true, true, .copies): "You will get copies again"
        case (true, false, _): "Do you want no more \(topic.rawValue)?"
        case (false, true, _): "You get no more \(topic.rawValue)"
        case (false, false, _): "You get no \(topic.rawValue)"
        }
    }

    private var sentence: String {
        switch (topic, isWanted) {
        case (.reminders, true):
            "Reminders go out to whoever hasn’t answered yet. If you end them, you will still hear when a round opens."
        case (.reminders, false): "You will still hear when a round opens, since you lead actions of the plan."
        case (.copies, true):
            "A copy goes out when somebody at the partnership types an answer in your name. If you end them, what was typed still stands on the page of your link."
        case (.copies, false):
            "What is typed in your name stands on the page of your link, where you can put it right."
        }
    }
}
