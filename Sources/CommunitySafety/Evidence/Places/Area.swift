/// A place that figures are counted for. One code may stand in several editions of a geography, with other edges in each.
public struct Area: Sendable, Hashable {
    /// The official code, such as E07000111; custom places have codes of their own.
    public let code: String
    public let kind: AreaKind
    public let name: String

    /// Nil without a code or a name; both are trimmed of spaces.
    public init?(code: String, kind: AreaKind, name: String) {
        let code = code.trimmed
        let name = name.trimmed
        guard !code.isEmpty, !name.isEmpty else { return nil }
        self.code = code
        self.kind = kind
        self.name = name
    }

    /// The kind that an official code of England or Wales belongs to by its first three characters; nil for any other.
    ///
    /// Codes that begin with X belong to no country: they are those of made-up places, such as the demonstration’s.
    ///
    /// Source: the ONS Register of Geographic Codes.
    public static func kind(ofCode code: String) -> AreaKind? {
        guard code.utf8.count == 9, code.utf8.dropFirst().allSatisfy({ (48...57).contains($0) }) else { return nil }
        switch code.prefix(3) {
        case "E01", "W01", "X01": return .lsoa
        case "E02", "W02", "X02": return .msoa
        case "E05", "W05", "X05": return .ward
        case "E06", "E07", "E08", "E09", "W06", "X07": return .district
        case "E22", "W14", "X22": return .partnership
        case "E23", "W15", "X23": return .force
        case "E10", "X10": return .county
        default: return nil
        }
    }
}
