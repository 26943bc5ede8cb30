import CommunitySafety
package import Services

/// Whoever sent a request, as far as pages and services need to know.
package struct Visitor: Sendable, Hashable {
    /// As which services are asked.
    package var party: ActingParty
    /// The person's own name, for the header; nil for whoever hasn't signed in.
    package var name: String?
    /// What every form of this visitor sends back: see ``formToken(_:)``.
    package var formToken: String
    /// The session of whoever has signed in, or is half way.
    package var session: OpenSession?
    /// The account whose session the browser still names although it has ended.
    var endedAccount: String?

    package init(party: ActingParty, name: String? = nil, formToken: String = "") {
        self.party = party
        self.name = name
        self.formToken = formToken
    }

    /// Nobody in particular, on a page that has no form.
    package static let anybody = Visitor(party: .public)

    /// The agency of whoever has signed in for one.
    package var agency: String? {
        guard case .account(let actor) = party else { return nil }
        return actor.agency
    }

    /// Whether a tool is worth showing: whether the visitor has the permission for at least some record.
    package func may(_ permission: Permission) -> Bool { party.may(permission) }
}
