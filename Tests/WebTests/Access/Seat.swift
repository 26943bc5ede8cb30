import CommunitySafety

/// From where a request can come: each column of the access table.
enum Seat: Sendable, Hashable {
    /// The site that is started with `--public`.
    case publicSite
    /// Somebody who hasn't signed in, on the site on which people work.
    case stranger
    /// The holder of a signed link, coming from its page.
    case bearer
    /// Somebody who hasn't signed in to the demonstration.
    case demonstration
    /// The person at the machine itself, where nobody signs in.
    case machine
    case role(Role)

    static let all: [Seat] = [.publicSite, .stranger, .bearer, .demonstration, .machine] + Role.allCases.map(Seat.role)

    /// The head of its column.
    var words: String {
        switch self {
        case .publicSite: "public site"
        case .stranger: "not signed in"
        case .bearer: "holder of a link"
        case .demonstration: "demonstration"
        case .machine: "operator"
        case .role(let role): role.words
        }
    }

    var role: Role? {
        if case .role(let role) = self { return role }
        return nil
    }
}
