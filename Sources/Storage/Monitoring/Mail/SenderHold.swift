/// Whoever has it is the only sender of a partnership's mail on this machine. The system lets go of it when the process ends,
/// however it ends: what is under way while nobody has it was left by a sender that is gone.
package final class SenderHold: Sendable {
    private let hold: FolderHold?

    fileprivate init(_ hold: FolderHold?) { self.hold = hold }
}

extension Store {
    /// Nil while another sender is at work.
    package func holdSending() -> SenderHold? {
        guard let folder else { return SenderHold(nil) }
        return FolderHold(folder.path).map { SenderHold($0) }
    }
}

extension Transaction {
    /// The keyed hash of some text; throws `keyless` on the public site.
    package func mac(of text: String, for purpose: Keys.Purpose) throws -> [UInt8] {
        guard let keys else { throw StorageError.keyless }
        return keys.mac(of: text.utf8, for: purpose)
    }
}
