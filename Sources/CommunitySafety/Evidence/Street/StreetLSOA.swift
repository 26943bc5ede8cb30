/// A small area of the census as a file names it. One code may come with two names, and two codes with one.
public struct StreetLSOA: Sendable, Hashable {
    /// Empty, like the name, for files from before these areas were published.
    public let code: String
    public let name: String

    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }

    /// The name less its last word: "Sevenoaks" for "Sevenoaks 001A".
    public var districtName: String {
        guard let space = name.lastIndex(of: " ") else { return name }
        return name[..<space].trimmed
    }
}
