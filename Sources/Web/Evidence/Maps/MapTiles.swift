/// The pictures that maps are drawn over, as a map service gives them: one for each square of a zoom level.
///
/// Whoever gives them sees the addresses of those who look at a map, so there are none unless the operator names a service.
package struct MapTiles: Sendable, Hashable {
    /// `https://tiles.example/{z}/{x}/{y}.png`.
    package let template: String
    /// Whom to name for them.
    package let credit: String
    /// `https://tiles.example`: what the content policy lets in.
    package let host: String

    /// Nil for an address that isn't one of `https` (or of this machine), doesn't hold `{z}`, `{x}` and `{y}`, or holds what has no place in one.
    package init?(_ template: String, credit: String) {
        let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/:?&=%@{}+")
        let isLocal = ["http://127.0.0.1:", "http://localhost:"].contains(where: template.hasPrefix)
        guard template.utf8.count <= 500, template.allSatisfy(allowed.contains),
            template.hasPrefix("https://") || isLocal,
            ["{z}", "{x}", "{y}"].allSatisfy({ template.contains($0) })
        else { return nil }
        let scheme = isLocal ? "http://" : "https://"
        let name = template.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-.:".contains($0)) })
        else { return nil }
        self.template = template
        self.credit = credit
        host = scheme + name
    }
}
