import HTTPTypes
import Hummingbird

/// The two cookies: whose session it is, and that this device has signed in before.
struct Cookies: Sendable {
    enum Kind: String { case session = "watchward", device = "watchward-device" }

    /// Whether they travel over encrypted connections alone.
    let isSecure: Bool

    /// - Parameter isSecure: whether the server can be reached from other machines; a proxy that says it was asked over
    ///   https makes them secure too.
    init(isSecure: Bool, _ request: Request) {
        let scheme = HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] }
        self.isSecure = isSecure || scheme?.lowercased() == "https"
    }

    /// The value that a request brings; nil when it brings none, or one that can't be ours.
    func value(of kind: Kind, in request: Request) -> String? {
        let prefix = "\(name(of: kind))="
        for field in request.headers[values: .cookie] {
            for pair in field.split(separator: ";") {
                let pair = pair.drop { $0 == " " }
                guard pair.hasPrefix(prefix) else { continue }
                let value = pair.dropFirst(prefix.count)
                let isOurs =
                    value.utf8.count <= 200
                    && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
                return isOurs && !value.isEmpty ? String(value) : nil
            }
        }
        return nil
    }

    /// The field that sets it; nil ends it.
    func field(_ kind: Kind, _ value: String?) -> String {
        var parts = ["\(name(of: kind))=\(value ?? "")", "Path=/", "HttpOnly", "SameSite=Lax"]
        if isSecure { parts.append("Secure") }
        if value == nil { parts.append("Max-Age=0") } else if kind == .device { parts.append("Max-Age=15552000") }
        return parts.joined(separator: "; ")
    }

    /// With the prefix by which browsers promise that no other host has set it.
    private func name(of kind: Kind) -> String { (isSecure ? "__Host-" : "") + kind.rawValue }
}
