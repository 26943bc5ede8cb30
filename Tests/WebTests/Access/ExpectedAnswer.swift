import HTTPTypes

/// What a request gets, as a cell of the access table says it.
enum ExpectedAnswer: String, Sendable {
    /// The page (200).
    case opens = "page"
    /// On to another page of ours (303).
    case leads = "led on"
    /// To the page for signing in (303).
    case signsIn = "sign in"
    case notFound = "404"
    /// The page of a link that works no more (410).
    case gone = "410"
    /// The page that says why, and who can help (403).
    case refused = "403"
    /// No such verb here (405).
    case noVerb = "405"
    /// The form is taken and looked at: done, or sent back with what is wrong in it.
    case taken = "taken"

    /// Whether an answer is of this kind.
    func matches(_ answer: Visitor.Answer) -> Bool {
        let place = answer.headers[.location] ?? ""
        let isSignIn = place == "/sign-in" || place.hasPrefix("/sign-in?")
        return switch self {
        case .opens: answer.status == 200
        case .leads: answer.status == 303 && place.hasPrefix("/") && !isSignIn
        case .signsIn: answer.status == 303 && isSignIn
        case .notFound: answer.status == 404
        case .gone: answer.status == 410
        case .refused: answer.status == 403
        case .noVerb: answer.status == 405
        case .taken: [200, 400, 409, 422].contains(answer.status) || answer.status == 303 && !isSignIn
        }
    }
}
