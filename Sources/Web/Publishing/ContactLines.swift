import CommunitySafety
import HTML

/// How the public reaches the partnership, as far as it says.
struct ContactLines: Sendable, Hashable {
    var telephone: String?
    var email: String?
    var web: String?

    init(_ partnership: Partnership) {
        telephone = partnership.telephone
        email = partnership.email
        web = partnership.web
    }

    var isEmpty: Bool { telephone == nil && email == nil && web == nil }

    /// A sentence to the end of a box; nothing when there is no way to reach anybody.
    var paragraph: Markup? {
        guard !isEmpty else { return nil }
        return p(.class("ww-report__back")) {
            "The partnership itself: "
            ways.joined(separator: ", ")
            "."
        }
    }

    /// Each way as a piece of text, linked where that is safe.
    var ways: [Markup] {
        [
            telephone.map { number in span(.class("ww-nowrap")) { number } },
            email.map { words in Self.linked(words, WebAddress(email: words)) },
            web.map { words in
                Self.linked(Self.short(words), WebAddress(words.contains("://") ? words : "https://\(words)"))
            },
        ].compactMap { $0 }
    }

    static func linked(_ words: String, _ address: WebAddress?) -> Markup {
        guard let address else { return Markup(text: words) }
        return a(.href(address)) { words }
    }

    /// Without what a reader doesn't need.
    static func short(_ address: String) -> String {
        var short = Substring(address)
        for prefix in ["https://", "http://"] where short.hasPrefix(prefix) { short = short.dropFirst(prefix.count) }
        if short.hasSuffix("/") { short = short.dropLast() }
        return String(short)
    }
}
