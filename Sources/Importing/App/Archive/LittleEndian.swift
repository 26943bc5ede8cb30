/// Numbers in a file's bytes, lowest byte first; nil outside the file.
struct LittleEndian {
    let bytes: [UInt8]

    func u16(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - 2 else { return nil }
        return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
    }

    func u32(_ offset: Int) -> Int? {
        guard let low = u16(offset), let high = u16(offset + 2) else { return nil }
        return low | high << 16
    }

    /// Whether these four bytes stand at an offset.
    func hasSignature(_ signature: Int, at offset: Int) -> Bool { u32(offset) == signature }
}
