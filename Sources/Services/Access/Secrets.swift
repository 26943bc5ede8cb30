internal import Crypto
internal import Foundation

/// Where secret bytes come from, and how they are written and compared.
package struct Secrets: Sendable {
    /// So many fresh bytes that nobody can foresee.
    package let bytes: @Sendable (Int) -> [UInt8]

    package init(bytes: @escaping @Sendable (Int) -> [UInt8]) { self.bytes = bytes }

    /// The system's generator.
    package static let system = Secrets { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// A fresh token of 256 bits for an address or a cookie: 43 letters, digits, `-` and `_`.
    package func token() -> String { Self.text(of: bytes(32)) }

    /// Bytes as base64url without padding (RFC 4648, section 5).
    static func text(of bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Reads what `text(of:)` wrote; nil for anything else.
    static func bytes(of text: String) -> [UInt8]? {
        guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") })
        else { return nil }
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        return Data(base64Encoded: padded).map { [UInt8]($0) }
    }

    /// What is kept of a token: it was random, so a plain hash can't be turned back.
    static func hash(of token: String) -> [UInt8] { Array(SHA256.hash(data: Data(token.utf8))) }

    /// Compares in a time that doesn't tell where they differ.
    static func areSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
