/// The Home Office's code of a recorded offence, as `8N` or `30A`; several that are counted together are one, `1/4.1/4.2`.
///
/// Letters are capitals, leading noughts are left out, and the parts of one that is several stand in order, so that files that spell
/// one differently mean the same.
public struct OffenceCode: Sendable, Hashable, Codable {
    /// One or more, in order.
    public let parts: [String]

    /// Nil for what is no code: each part begins with a digit and has at most eight letters, digits and dots.
    public init?(_ typed: String) {
        let squeezed = typed.uppercased().filter { !$0.isWhitespace }
        let bare = squeezed.hasPrefix("CODE") ? squeezed.dropFirst(4) : squeezed[...]
        let parts = bare.split(separator: "/", omittingEmptySubsequences: false).map {
            String($0.drop { $0 == "0" })
        }
        guard bare.utf8.count <= 60, parts.allSatisfy(Self.isPart) else { return nil }
        self.parts = Set(parts).sorted()
    }

    public var text: String { parts.joined(separator: "/") }

    /// Whether it counts homicides alone: murder, manslaughter, infanticide and corporate manslaughter, by the Home Office's counting rules.
    public var isHomicide: Bool { parts.allSatisfy(Self.homicides.contains) }

    private static let homicides: Set<String> = ["1", "4.1", "4.2", "4.10"]

    private static func isPart(_ part: String) -> Bool {
        guard let first = part.utf8.first, part.utf8.count <= 8 else { return false }
        return (48...57).contains(first)
            && part.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || $0 == UInt8(ascii: ".") }
    }
}
