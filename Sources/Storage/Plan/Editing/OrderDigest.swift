package import CommunitySafety

/// The order of a version's records of one kind, as an audit entry holds it: positions themselves are spread out now and then,
/// and say nothing.
package struct OrderDigest: Sendable, Hashable {
    /// `order action 018e…`: by which the entry and the verifier know it.
    package let key: String
    /// SHA-256 of the ids in order, marked so that nobody takes it for a text's.
    package let value: String

    fileprivate static let mark = "order"

    /// The kind that a key is about; nil for what is no key of an order.
    static func kind(of key: String) -> (kind: RecordKind, version: RecordID)? {
        let words = key.split(separator: " ").map(String.init)
        guard words.count == 3, words[0] == mark, let kind = RecordKind(rawValue: words[1]) else { return nil }
        return (kind, RecordID(words[2]))
    }
}

extension Querying {
    /// How a version's records of a kind stand now. Linear in their number.
    package func orderDigest(of kind: RecordKind, in version: RecordID) throws -> OrderDigest {
        let ids = try order(of: kind, in: version).map(\.id.text).joined(separator: "\n")
        return OrderDigest(
            key: "\(OrderDigest.mark) \(kind.rawValue) \(version.text)",
            value: "\(OrderDigest.mark):\(FileDigest.sha256(Array(ids.utf8)))")
    }
}
