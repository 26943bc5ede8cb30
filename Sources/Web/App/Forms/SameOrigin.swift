import HTTPTypes
import Hummingbird

/// Whether a form was sent from our own pages: the guard of forms that need no cookie.
enum SameOrigin {
    /// Browsers say where a request comes from in `Sec-Fetch-Site`, older ones in `Origin`. Neither is sent by tools such
    /// as curl, which carry nobody's credentials and are let pass.
    static func allows(_ request: Request) -> Bool {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.headers[.origin] else { return true }
        guard let authority = request.head.authority ?? hostField(of: request) else { return false }
        return origin == "http://\(authority)" || origin == "https://\(authority)"
    }

    private static func hostField(of request: Request) -> String? {
        HTTPField.Name("Host").flatMap { request.headers[$0] }
    }
}
