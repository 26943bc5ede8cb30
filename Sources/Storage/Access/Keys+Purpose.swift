internal import Crypto
internal import Foundation

extension Keys {
    /// What a keyed hash is for; each purpose has a key of its own. Raw values are stable.
    package enum Purpose: String, Sendable, CaseIterable {
        /// Finds an account by its e-mail address without keeping the address in the open.
        case accountLookup = "watchward account lookup 1"
        case recoveryCode = "watchward recovery code 1"
        /// Names what guessing is counted against.
        case throttle = "watchward throttle 1"
        case formToken = "watchward form token 1"
        case knownDevice = "watchward known device 1"
        case signedLink = "watchward signed link 1"
        /// Names somebody who gets mail without keeping the address in the open.
        case mailAddressee = "watchward mail addressee 1"
    }

    /// A keyed hash (HMAC-SHA-256) for one purpose: 32 bytes that nobody without the key can make or test.
    package func mac(of bytes: some Sequence<UInt8>, for purpose: Purpose) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(bytes), using: key(for: purpose)))
    }

    /// Whether `code` is the keyed hash of the bytes, in a time that doesn't tell where it differs.
    package func holds(_ code: [UInt8], of bytes: some Sequence<UInt8>, for purpose: Purpose) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Data(bytes), using: key(for: purpose))
    }
}

extension Store {
    /// The keyed hash of some text; throws `keyless` on the public site.
    package func mac(of text: String, for purpose: Keys.Purpose) throws -> [UInt8] {
        guard let keys else { throw StorageError.keyless }
        return keys.mac(of: text.utf8, for: purpose)
    }

    /// Whether `code` is the keyed hash of the text; throws `keyless` on the public site.
    package func holds(_ code: [UInt8], of text: String, for purpose: Keys.Purpose) throws -> Bool {
        guard let keys else { throw StorageError.keyless }
        return keys.holds(code, of: text.utf8, for: purpose)
    }
}
