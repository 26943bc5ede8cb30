/// A body of the partnership, as the membership list prints it.
public struct Member: Sendable, Hashable, Codable {
    /// Its role in law (Crime and Disorder Act 1998, section 5): who must take part, who must co-operate, who may.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case responsible, cooperating = "co-operating", participating, provider
    }

    public var name: String
    /// Other names by which the plan calls it ("SDC", "Police").
    public var aliases: [String]
    public var kind: Kind
    public var contacts: [Contact]

    public init(name: String, aliases: [String] = [], kind: Kind, contacts: [Contact] = []) {
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.contacts = contacts
    }
}

/// One way to reach a member. Private unless it is the body's public web address.
public struct Contact: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case address, postcode, telephone, email, web
    }

    public var kind: Kind
    public var value: String

    public init(kind: Kind, value: String) {
        self.kind = kind
        self.value = value
    }

    /// Whether it may stand in what is published: a web address may; the rest is kept for the partnership.
    public var isPublic: Bool { kind == .web }
}
