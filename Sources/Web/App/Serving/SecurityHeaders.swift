import HTTPTypes
import Hummingbird

/// Headers that every answer carries.
enum SecurityHeaders {
    /// Only our own style sheets, scripts and pictures; nothing inline, nobody may frame us, forms go nowhere else.
    static let contentPolicy = contentPolicy(pictures: nil)

    /// The same, with pictures of one other host too: those that a map is drawn over.
    static func contentPolicy(pictures host: String?) -> String {
        [
            "default-src 'none'", "style-src 'self'", "script-src 'self'",
            "img-src 'self'" + (host.map { " \($0)" } ?? ""), "connect-src 'self'", "form-action 'self'",
            "base-uri 'none'", "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }

    static let fields: HTTPFields = {
        var fields = HTTPFields()
        fields[.contentSecurityPolicy] = contentPolicy
        fields[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("Referrer-Policy") { fields[name] = "same-origin" }
        if let name = HTTPField.Name("Permissions-Policy") { fields[name] = "camera=(), geolocation=(), microphone=()" }
        if let name = HTTPField.Name("Cross-Origin-Opener-Policy") { fields[name] = "same-origin" }
        return fields
    }()

    /// With a rule for caches.
    static func fields(caching rule: Caching) -> HTTPFields {
        var fields = fields
        fields[.cacheControl] = rule.rawValue
        return fields
    }
}

/// How long an answer may be kept by browsers and proxies.
enum Caching: String {
    /// Published: kept, but asked for each time with its tag.
    case published = "public, no-cache"
    /// Its address names its content: kept for a year.
    case unchanging = "public, max-age=31536000, immutable"
    /// Made for one person, who may keep it and ask whether it is still so.
    case own = "private, no-cache"
    /// Made for one person.
    case never = "no-store"
}
