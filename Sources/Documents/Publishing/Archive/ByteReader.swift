/// Numbers of a byte sequence, lowest byte first, nil beyond its end.
struct ByteReader {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// A number of 1 to 4 bytes.
    func number(at offset: Int, _ width: Int) -> Int? {
        guard offset >= 0, width <= 4, offset <= bytes.count - width else { return nil }
        return (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
}
