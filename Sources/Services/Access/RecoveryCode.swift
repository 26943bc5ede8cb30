internal import CommunitySafety
internal import Storage

/// Codes for the day when the authenticator is lost.
enum RecoveryCode {
    static let count = 10
    /// Without letters and digits that look alike.
    private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

    /// `k7fm-29xq-ht4c`: 12 letters of 31, some 59 bits.
    static func new(_ secrets: Secrets) -> String {
        var text = ""
        while text.count < 12 {
            for byte in secrets.bytes(16) where byte < 248 && text.count < 12 {
                text.append(letters[Int(byte) % letters.count])
            }
        }
        return [text.prefix(4), text.dropFirst(4).prefix(4), text.suffix(4)].joined(separator: "-")
    }

    /// As typed by a person: without hyphens, spaces and capitals.
    static func folded(_ typed: String) -> String {
        String(typed.lowercased().filter { $0.isLetter || $0.isNumber }.prefix(40))
    }
}

extension ServiceContext {
    /// What is kept of a recovery code.
    func recoveryHash(of typed: String, for account: RecordID) throws -> [UInt8] {
        try store.mac(of: "\(account.text) \(RecoveryCode.folded(typed))", for: .recoveryCode)
    }
}
