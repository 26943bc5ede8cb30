/// A set of places to compare with, which the partnership defines; it is always printed with its name and size.
public struct AreaSet: Sendable, Hashable {
    public let name: String
    /// Codes of the members, in the order in which they are listed.
    public let members: [String]

    /// Nil without a name or with fewer than two members, or with one twice.
    public init?(name: String, members: [String]) {
        let name = name.trimmed
        guard !name.isEmpty, members.count >= 2, Set(members).count == members.count else { return nil }
        self.name = name
        self.members = members
    }

    /// `districts of Kent (13)`.
    public var printed: String { "\(name) (\(members.count))" }
}
