package import CommunitySafety

/// Who is asking, as the route table knows them.
package enum Audience: Sendable, Hashable {
    /// Anybody at all; the holder of a signed link too, whose right is looked at by the service.
    case everybody
    /// Anybody, on a server that shows the made-up district.
    case demonstration
    /// The person who started the server on their own machine.
    case `operator`
    /// Somebody signed in with this role.
    case role(Role)

    package static let all: [Audience] = [.everybody, .demonstration, .operator] + Role.allCases.map(Audience.role)

    /// Its stable name in tables: `public`, `officer`.
    package var name: String {
        switch self {
        case .everybody: "public"
        case .demonstration: "demonstration"
        case .operator: "operator"
        case .role(let role): role.rawValue
        }
    }
}
