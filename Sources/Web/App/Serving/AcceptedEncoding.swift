import Hummingbird

/// Reads `Accept-Encoding` (RFC 9110, section 12.5.3).
enum AcceptedEncoding {
    /// Whether the client takes gzip: it names it, or `*`, and doesn't give it the weight 0.
    static func takesGzip(_ headers: HTTPFields) -> Bool {
        guard let value = headers[.acceptEncoding] else { return false }
        var any = false
        for entry in value.split(separator: ",") {
            let parts = entry.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let name = parts.first else { continue }
            let isWanted = !parts.dropFirst().contains { isZero($0) }
            if name == "gzip" || name == "x-gzip" { return isWanted }
            if name == "*" { any = isWanted }
        }
        return any
    }

    private static func isZero(_ parameter: String) -> Bool {
        parameter.hasPrefix("q=0") && parameter.dropFirst(3).allSatisfy { $0 == "." || $0 == "0" }
    }
}
