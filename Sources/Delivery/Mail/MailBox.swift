/// Somebody's e-mail address with the name that stands beside it. One that could smuggle anything into a message or into the
/// talk with a server can't be built.
package struct MailBox: Sendable, Hashable {
    /// As it is shown; may be empty.
    package let name: String
    package let address: String

    /// Nil for what isn't one plain address of ASCII letters, digits and the usual signs, at most 254 bytes long. White space and
    /// control characters in the name become single spaces.
    package init?(_ address: String, name: String = "") {
        guard Self.isPlain(address) else { return nil }
        self.address = address
        self.name = HeaderText.line(name)
    }

    /// What stands after the `@`.
    package var domain: String { String(address.drop { $0 != "@" }.dropFirst()) }

    private static let signs = Set("!#$%&'*+-/=?^_`{|}~.".utf8)

    private static func isPlain(_ address: String) -> Bool {
        let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, address.utf8.count <= 254, !parts[0].isEmpty, parts[0].count <= 64 else { return false }
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts[0].allSatisfy { isAlphanumeric($0) || signs.contains($0) } && parts[0].first != UInt8(ascii: "-")
            && labels.allSatisfy { label in
                !label.isEmpty && label.count <= 63
                    && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
            }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
