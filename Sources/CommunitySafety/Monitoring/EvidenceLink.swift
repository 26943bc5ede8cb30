/// The address of a page that shows what an update says: of the web, without a name and a password in it.
public struct EvidenceLink: Sendable, Hashable, Codable {
    public let address: String

    /// The most characters of an address.
    public static let longest = 500

    /// Nil for anything but an address of the web as a browser shows it; what begins with `www.` is taken as `https`.
    public init?(reading text: String) {
        let text = text.hasPrefix("www.") ? "https://\(text)" : text
        guard text.count <= Self.longest, text.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) }),
            !text.contains(where: { "\"<>\\^`{|}".contains($0) })
        else { return nil }
        let scheme = text.prefix { $0 != ":" }
        guard ["http", "https"].contains(scheme.lowercased()), text.dropFirst(scheme.count).hasPrefix("://") else {
            return nil
        }
        let host = text.dropFirst(scheme.count + 3).prefix { !"/?#".contains($0) }
        guard Self.isHost(host) else { return nil }
        address = text
    }

    /// Whose page it is.
    public var host: String {
        String(address.drop { $0 != ":" }.dropFirst(3).prefix { !"/?#".contains($0) }).lowercased()
    }

    /// A name with a dot, perhaps with a port.
    private static func isHost(_ host: Substring) -> Bool {
        let parts = host.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count < 3, name.contains("."), !name.hasPrefix("."), !name.hasSuffix("."),
            name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." })
        else { return false }
        return parts.count == 1 || parts[1].allSatisfy(\.isNumber) && (1...5).contains(parts[1].count)
    }
}
