/// An address that a page may link to or load: `http`, `https`, `mailto`, `tel`, or one of this site.
///
/// An address that would run a script, carry data or leave the site unnoticed (`javascript:`, `data:`, `//elsewhere`) can't
/// be made, so `href` and `src` need no further check.
public struct WebAddress: Sendable, Hashable {
    public let string: String

    /// Reads an address from outside; nil when it isn't one of the kinds allowed, or holds a space, a control character
    /// or a backslash, which browsers read in their own ways.
    public init?(_ string: String) {
        guard !string.isEmpty, string.unicodeScalars.allSatisfy(Self.isPlain), !string.hasPrefix("//") else {
            return nil
        }
        if let scheme = Self.scheme(of: string), !Self.schemes.contains(scheme) { return nil }
        self.string = string
    }

    /// A path of this site from its parts, each of them percent-encoded: `["plan", "2023-24"]` is `/plan/2023-24`.
    public init(path: [String], query: [(name: String, value: String)] = [], fragment: String? = nil) {
        var string = "/" + path.map(\.percentEncoded).joined(separator: "/")
        if !query.isEmpty {
            string += "?" + query.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }.joined(separator: "&")
        }
        if let fragment { string += "#\(fragment.percentEncoded)" }
        self.string = string
    }

    /// A place on the same page.
    public init(fragment: String) { string = "#\(fragment.percentEncoded)" }

    /// An e-mail address; nil when it holds anything but one `@` between letters, digits and `._+-`.
    public init?(email: String) {
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = { (part: Substring) in
            !part.isEmpty && part.utf8.allSatisfy { $0.isUnreserved || $0 == UInt8(ascii: "+") }
        }
        guard parts.count == 2, parts.allSatisfy(isPlain) else { return nil }
        string = "mailto:\(email)"
    }

    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar != "\\"
    }

    /// What stands before the first colon, if no `/`, `?` or `#` stands before it; lower case.
    private static func scheme(of string: String) -> String? {
        guard let end = string.firstIndex(where: { ":/?#".contains($0) }), string[end] == ":" else { return nil }
        return string[..<end].lowercased()
    }
}

extension String {
    /// With everything but letters, digits and `-._~` of ASCII as `%XX`.
    var percentEncoded: String {
        if utf8.allSatisfy(\.isUnreserved) { return self }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in utf8 {
            if byte.isUnreserved {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// Letter, digit or `-._~` of ASCII (RFC 3986, section 2.3).
    fileprivate var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
