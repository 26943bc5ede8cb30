/// Where a link may lead: the web, a mailbox, a telephone, or a place of the same site.
package struct LinkDestination: Sendable, Hashable {
    package let address: String

    /// Nil for any other scheme (`javascript:`, `data:`), for an address that names a host without a scheme (`//host`),
    /// and for one with a space, a backslash or a control character in it.
    package init?(_ address: String) {
        let bytes = Array(address.utf8)
        guard !bytes.isEmpty, bytes.count <= 2_000, !address.hasPrefix("//"),
            bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x5C })
        else { return nil }
        if let scheme = Self.scheme(of: address) {
            guard ["http", "https", "mailto", "tel"].contains(scheme) else { return nil }
        }
        self.address = address
    }

    /// A place in the same document.
    package static func place(_ anchor: String) -> LinkDestination? { LinkDestination("#" + anchor) }

    /// Whether it leads out of the site, so that print shows where to.
    package var isAbsolute: Bool { Self.scheme(of: address) != nil }

    /// What stands before the first colon, in lower case, when no slash, question mark or hash comes first.
    private static func scheme(of address: String) -> String? {
        guard let end = address.firstIndex(where: { ":/?#".contains($0) }), address[end] == ":" else { return nil }
        return address[..<end].lowercased()
    }
}
