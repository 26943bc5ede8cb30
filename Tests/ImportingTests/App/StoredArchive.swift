/// A ZIP archive whose entries aren't packed, made by hand so that tests can tell lies in its directory.
struct StoredArchive {
    private(set) var bytes: [UInt8] = []

    /// `declared` replaces the unpacked size that the directory states; `flags` are the entries' own.
    init(_ entries: [(name: String, content: String)], declared: Int? = nil, flags: Int = 0) {
        var directory: [UInt8] = []
        for entry in entries {
            let offset = bytes.count
            let size = entry.content.utf8.count
            let common =
                Self.u16(20) + Self.u16(flags) + Self.u16(0) + Self.u32(0) + Self.u32(0) + Self.u32(size)
                + Self.u32(declared ?? size) + Self.u16(entry.name.utf8.count) + Self.u16(0)
            bytes += Self.u32(0x0403_4B50) + common + Array(entry.name.utf8) + Array(entry.content.utf8)
            directory +=
                Self.u32(0x0201_4B50) + Self.u16(20) + common + Self.u16(0) + Self.u16(0) + Self.u16(0) + Self.u32(0)
                + Self.u32(offset) + Array(entry.name.utf8)
        }
        let start = bytes.count
        bytes +=
            directory + Self.u32(0x0605_4B50) + Self.u16(0) + Self.u16(0) + Self.u16(entries.count)
            + Self.u16(entries.count)
            + Self.u32(directory.count) + Self.u32(start) + Self.u16(0)
    }

    private static func u16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    private static func u32(_ value: Int) -> [UInt8] { u16(value & 0xFFFF) + u16(value >> 16 & 0xFFFF) }
}
