/// A short name for content: the same bytes always have the same name (FNV-1a, 64 bits). It tells versions apart and
/// protects nothing.
enum ContentHash {
    /// 16 hexadecimal digits.
    static func name(of bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
