internal import Crypto
internal import Foundation
package import Storage

/// One-time codes that an authenticator shows: TOTP (RFC 6238) of six digits, every thirty seconds, by HMAC-SHA-1, which
/// is what every authenticator understands.
package struct TimedCode: Sendable {
    package let secret: [UInt8]

    package init(secret: [UInt8]) { self.secret = secret }

    package static let secretLength = 20
    private static let stepSeconds: Int64 = 30

    /// The number of the time step that an instant lies in.
    package static func step(at instant: Instant) -> Int { Int(instant.milliseconds / 1000 / stepSeconds) }

    /// The code of a step.
    package func code(at step: Int, digits: Int = 6) -> String {
        let hash = Array(
            HMAC<Insecure.SHA1>.authenticationCode(
                for: withUnsafeBytes(of: UInt64(step).bigEndian) { Data($0) }, using: SymmetricKey(data: secret)))
        let offset = Int(hash[19] & 0x0F)
        let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code it is: now, or one step to either side for clocks that differ; nil for a wrong code, or one of a
    /// step that isn't later than the last one used.
    package func step(of typed: String, at instant: Instant, after last: Int) -> Int? {
        let digits = typed.filter { !$0.isWhitespace && $0 != "-" }
        let now = Self.step(at: instant)
        return [now, now - 1, now + 1].first { step in
            step > last && Secrets.areSame(Array(code(at: step).utf8), Array(digits.utf8))
        }
    }

    /// The secret as people type it into an authenticator: base32 (RFC 4648, section 6) without padding.
    package var secretText: String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var text = ""
        var (value, bits) = (0, 0)
        for byte in secret {
            (value, bits) = (value << 8 | Int(byte), bits + 8)
            while bits >= 5 {
                bits -= 5
                text.append(letters[value >> bits & 31])
            }
            value &= (1 << bits) - 1
        }
        if bits > 0 { text.append(letters[value << (5 - bits) & 31]) }
        return text
    }

    /// The address that authenticators read: `otpauth://totp/…`.
    package func address(account: String, issuer: String) -> String {
        func plain(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }
        return "otpauth://totp/\(plain(issuer)):\(plain(account))?secret=\(secretText)&issuer=\(plain(issuer))"
    }
}
