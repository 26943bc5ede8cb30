import Hummingbird
import Services

/// One request with who sent it and what is published: what a handler works on.
struct Visit: Sendable {
    let request: Request
    /// The rules for reading what it sends.
    let body: SentBody
    let visitor: Visitor
    let state: PublishedState
    /// The method asked for, `HEAD` counting as `GET`.
    let method: RouteTable.Method
    /// From where it came.
    let client: Client
    /// Whether people sign in on this server.
    let canSignIn: Bool

    /// The frame of the visitor's pages.
    var frame: SiteFrame {
        var frame = state.frame
        frame.visitor = visitor
        frame.canSignIn = canSignIn
        return frame
    }

    /// The fields of the address's query.
    var query: FormQuery { FormQuery(request.head.path ?? "") }
}
