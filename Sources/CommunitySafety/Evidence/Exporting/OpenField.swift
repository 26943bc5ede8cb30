/// A column of a table that is given out.
public struct OpenField: Sendable, Hashable {
    /// Its type, by the name that Table Schema has for it.
    public enum Kind: String, Sendable, Hashable { case string, number, integer, date, boolean }

    public let name: String
    public let kind: Kind
    /// What stands in it.
    public let about: String
    /// Whether every row has a value.
    public let isRequired: Bool
    /// The only values that there are; empty for any.
    public let choices: [String]

    init(_ name: String, _ kind: Kind = .string, _ about: String, isRequired: Bool = false, choices: [String] = []) {
        self.name = name
        self.kind = kind
        self.about = about
        self.isRequired = isRequired
        self.choices = choices
    }
}
