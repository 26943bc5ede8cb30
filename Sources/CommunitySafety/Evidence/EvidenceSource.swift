/// Where figures come from, and what must be known of how they are counted.
public struct EvidenceSource: Sendable, Hashable {
    /// Lower-case words joined by hyphens: `police-uk`.
    public let key: String
    public let name: String
    /// Whose figures they are: "Home Office".
    public let ownedBy: String
    /// Who gives them to us; often the owner.
    public let suppliedBy: String
    public let licence: String
    /// The sentence that the licence wants printed; empty where it wants none.
    public let attribution: String
    /// What is counted and when it is counted.
    public let counting: String
    /// What it can't show.
    public let caveats: String
    /// Places are moved to a nearby point and days left out, so that no street may be named and no repeat be looked for.
    public let isSnapped: Bool

    /// Nil for a key that isn't one, or without a name.
    public init?(
        key: String, name: String, ownedBy: String = "", suppliedBy: String = "", licence: String = "",
        attribution: String = "", counting: String = "", caveats: String = "", isSnapped: Bool = false
    ) {
        guard Self.isKey(key), !name.trimmed.isEmpty else { return nil }
        self.key = key
        self.name = name.trimmed
        self.ownedBy = ownedBy
        self.suppliedBy = suppliedBy
        self.licence = licence
        self.attribution = attribution
        self.counting = counting
        self.caveats = caveats
        self.isSnapped = isSnapped
    }

    /// Lower-case letters, digits and hyphens, 80 characters at most.
    public static func isKey(_ text: String) -> Bool {
        (1...80).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }
}
