import HTML

/// Says in plain words what went wrong and what can be done.
struct ErrorPage: Page {
    let name: String
    var answer: String
    var help: String

    init(_ refusal: Refusal) {
        (name, answer) = refusal.words
        help = refusal.help
    }

    var content: Markup {
        PageTop(heading: name, answer: answer).markup
        p(.class("ww-body")) { help }
        p(.class("ww-body")) { link("Go to the first page", to: .home) }
    }
}

extension Refusal {
    /// What happened: heading and answer.
    fileprivate var words: (String, String) {
        switch self {
        case .notFound: ("Page not found", "There is no page at this address.")
        case .noPlan: ("No plan yet", "This partnership has not published a plan here yet.")
        case .methodNotAllowed:
            ("This page can’t do that", "The request asks for something that this address doesn’t do.")
        case .tooLarge(let limit):
            ("Too large", "What you sent is larger than \(FileSize.words(limit)), the most that we read.")
        case .otherSite: ("Not sent from here", "The form was sent from another site, so we haven’t read it.")
        case .malformed: ("We can’t read that", "The request isn’t in a form that we understand.")
        case .busy: ("Busy", "Several documents are being checked at this moment.")
        case .unavailable: ("Something went wrong here", "It’s our fault, not yours. Nothing that you sent was kept.")
        }
    }

    /// What can be done.
    fileprivate var help: String {
        switch self {
        case .notFound:
            "If you typed the address, look for a slip. If you followed a link, the page may have moved: try the search, or start from the plan."
        case .noPlan: "When there is one, it stands here with its priorities and actions."
        case .methodNotAllowed: "Go back and use the links and buttons of the page."
        case .tooLarge: "Save the document without its pictures, or send one part of it."
        case .otherSite, .malformed: "Open the page here and send the form again."
        case .busy: "Wait a few seconds and send it again."
        case .unavailable: "Try again in a few minutes."
        }
    }
}
