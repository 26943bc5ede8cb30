internal import Crypto
internal import Foundation

/// The partnership's secret keys: one for the audit chain, one for sealed fields, both derived from the key file's secret.
package struct Keys: Sendable, CustomStringConvertible, CustomReflectable {
    let audit: SymmetricKey
    let fields: SymmetricKey
    private let purposes: [Purpose: SymmetricKey]
    /// Kept in the database; tells a wrong key from a damaged row, and says nothing about the secret.
    let checkValue: [UInt8]

    /// From the key file's secret, 32 bytes or more of good randomness.
    package init(secret: [UInt8]) {
        let master = SymmetricKey(data: secret)
        audit = Self.derived(from: master, for: "watchward audit chain 1")
        fields = Self.derived(from: master, for: "watchward sealed fields 1")
        purposes = Dictionary(
            uniqueKeysWithValues: Purpose.allCases.map { ($0, Self.derived(from: master, for: $0.rawValue)) })
        checkValue = Self.derived(from: master, for: "watchward key check 1").withUnsafeBytes { Array($0) }
    }

    func key(for purpose: Purpose) -> SymmetricKey {
        guard let key = purposes[purpose] else { preconditionFailure("every purpose has its key") }
        return key
    }

    /// Never the keys themselves, wherever a value is printed.
    package var description: String { "keys (secret)" }
    package var customMirror: Mirror { Mirror(self, children: []) }

    private static func derived(from master: SymmetricKey, for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: master, info: Data(purpose.utf8), outputByteCount: 32)
    }
}
