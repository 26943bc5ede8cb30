/// The end of the chain: kept elsewhere, it shows when entries were cut off later.
package struct AuditHead: Sendable, Hashable {
    /// The number of entries.
    package let sequence: Int
    /// 32 bytes.
    package let hash: [UInt8]

    package init(sequence: Int, hash: [UInt8]) {
        self.sequence = sequence
        self.hash = hash
    }

    /// Reads what `text` gives; nil for anything else.
    package init?(text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let sequence = Int(parts[0]), sequence >= 0,
            let hash = [UInt8](hexadecimal: String(parts[1])), hash.count == 32
        else { return nil }
        self.init(sequence: sequence, hash: hash)
    }

    /// `12:9f86d0…`, to be written down or sent elsewhere.
    package var text: String { "\(sequence):\(hash.hexadecimal)" }

    /// Before the first entry.
    static let start = AuditHead(sequence: 0, hash: Array(repeating: 0, count: 32))
}
