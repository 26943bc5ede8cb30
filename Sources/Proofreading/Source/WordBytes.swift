/// A word as it is gathered from a text, scalar by scalar: as bytes, which cost far less to add to than a String.
public struct WordBytes: Sendable {
    private var bytes: [UInt8] = []

    public init() { bytes.reserveCapacity(24) }

    public var isEmpty: Bool { bytes.isEmpty }

    public mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    /// The word, which begins anew afterwards.
    public mutating func take() -> String {
        defer { bytes.removeAll(keepingCapacity: true) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the last sign is a number of any script.
    var endsInNumber: Bool {
        guard let last = bytes.last else { return false }
        if last < 0x80 { return (48...57).contains(last) }
        return String(decoding: bytes, as: UTF8.self).last?.isNumber == true
    }
}
