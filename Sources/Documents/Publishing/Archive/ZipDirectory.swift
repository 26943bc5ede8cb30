/// The directory at the end of a ZIP archive.
struct ZipDirectory {
    private let reader: ByteReader

    init(_ bytes: [UInt8]) { reader = ByteReader(bytes) }

    func entries(limits: ZipArchive.Limits) throws(ZipArchive.Fault) -> [ZipArchive.Entry] {
        guard let end = endRecord, let count = reader.number(at: end + 10, 2),
            let start = reader.number(at: end + 16, 4),
            reader.number(at: end + 4, 2) == 0
        else { throw .notAnArchive }
        guard count <= limits.files, count != 0xFFFF, start != 0xFFFF_FFFF else { throw .tooLarge }
        var entries: [ZipArchive.Entry] = []
        var offset = start
        var total = 0
        for _ in 0..<count {
            let (entry, next) = try entry(at: offset)
            total += entry.size
            guard total <= limits.bytes else { throw .tooLarge }
            entries.append(entry)
            offset = next
        }
        return entries
    }

    /// The end record stands in the last 65,557 bytes, a comment after it.
    private var endRecord: Int? {
        let last = reader.bytes.count - 22
        guard last >= 0 else { return nil }
        return (max(0, last - 65_535)...last).reversed().first { reader.number(at: $0, 4) == 0x0605_4B50 }
    }

    private func entry(at offset: Int) throws(ZipArchive.Fault) -> (ZipArchive.Entry, next: Int) {
        guard reader.number(at: offset, 4) == 0x0201_4B50, let flags = reader.number(at: offset + 8, 2),
            let method = reader.number(at: offset + 10, 2), let checksum = reader.number(at: offset + 16, 4),
            let packed = reader.number(at: offset + 20, 4), let size = reader.number(at: offset + 24, 4),
            let name = reader.number(at: offset + 28, 2), let extra = reader.number(at: offset + 30, 2),
            let comment = reader.number(at: offset + 32, 2), let place = reader.number(at: offset + 42, 4),
            offset + 46 + name <= reader.bytes.count
        else { throw .notAnArchive }
        guard flags & 1 == 0 else { throw .unsupported }
        let words = String(decoding: reader.bytes[(offset + 46)..<(offset + 46 + name)], as: UTF8.self)
        let entry = ZipArchive.Entry(
            name: words, method: UInt16(method), checksum: UInt32(checksum), packedSize: packed, size: size,
            offset: place)
        return (entry, offset + 46 + name + extra + comment)
    }
}
