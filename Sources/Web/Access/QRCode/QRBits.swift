/// The data codewords of a text in byte mode (ISO/IEC 18004, 7.4).
enum QRBits {
    /// The mode, the length and the bytes, ended by four zeros and filled up with 236 and 17 in turn.
    static func codewords(of bytes: [UInt8], in version: QRVersion) -> [UInt8] {
        var bits = bits(of: 0b0100, count: 4) + bits(of: bytes.count, count: version.countBits)
        for byte in bytes { bits += Self.bits(of: Int(byte), count: 8) }
        let room = version.dataCount * 8
        bits += Array(repeating: false, count: min(4, room - bits.count))
        bits += Array(repeating: false, count: (8 - bits.count % 8) % 8)
        var words = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<(start + 8)].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        let filled = words.count
        while words.count < version.dataCount { words.append((words.count - filled).isMultiple(of: 2) ? 236 : 17) }
        return words
    }

    /// The bits of a number, the highest first.
    static func bits(of number: Int, count: Int) -> [Bool] {
        (0..<count).reversed().map { number >> $0 & 1 == 1 }
    }
}
