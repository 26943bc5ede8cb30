/// The central directory of a ZIP archive, read without trust in any of its numbers.
struct ArchiveDirectory {
    private(set) var entries: [ArchiveEntry] = []
    private let file: LittleEndian

    init(_ bytes: [UInt8], entryLimit: Int) throws(ReadingError) {
        file = LittleEndian(bytes: bytes)
        guard let end = Self.endRecord(file), let count = file.u16(end + 10), let start = file.u32(end + 16) else {
            throw .archive(.truncated)
        }
        guard count <= entryLimit else { throw .archive(.tooManyEntries(count: count, limit: entryLimit)) }
        var offset = start
        for _ in 0..<count {
            guard let (entry, next) = entry(at: offset) else { throw .archive(.truncated) }
            entries.append(entry)
            offset = next
        }
    }

    /// The end record stands in the last 64 kB, before a comment of its own length.
    private static func endRecord(_ file: LittleEndian) -> Int? {
        let last = file.bytes.count - 22
        guard last >= 0 else { return nil }
        for offset in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
        where file.bytes[offset] == 0x50 && file.hasSignature(0x0605_4B50, at: offset) {
            return offset
        }
        return nil
    }

    private func entry(at offset: Int) -> (ArchiveEntry, next: Int)? {
        guard file.hasSignature(0x0201_4B50, at: offset), let flags = file.u16(offset + 8),
            let method = file.u16(offset + 10), let packed = file.u32(offset + 20),
            let unpacked = file.u32(offset + 24), let nameLength = file.u16(offset + 28),
            let extraLength = file.u16(offset + 30), let commentLength = file.u16(offset + 32),
            let local = file.u32(offset + 42)
        else { return nil }
        let nameStart = offset + 46
        guard nameStart + nameLength <= file.bytes.count else { return nil }
        let name = String(decoding: file.bytes[nameStart..<nameStart + nameLength], as: UTF8.self)
        let entry = ArchiveEntry(
            name: name, packedBytes: packed, unpackedBytes: unpacked, isEncrypted: flags & 1 == 1, method: method,
            offset: local)
        return (entry, nameStart + nameLength + extraLength + commentLength)
    }
}
