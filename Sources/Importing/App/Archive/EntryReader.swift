import CZlib

/// Unpacks entries of a ZIP archive in pieces, never more than it is allowed.
struct EntryReader {
    private let file: LittleEndian

    init(_ bytes: [UInt8]) { file = LittleEndian(bytes: bytes) }

    /// Whether an entry unpacks to what its directory declares, and to no more than the limit.
    func isWhole(_ entry: ArchiveEntry, limit: Int) -> Bool {
        guard let packed = packed(entry), entry.unpackedBytes <= limit else { return false }
        if entry.method == 0 { return packed.count == entry.unpackedBytes }
        guard entry.method == 8 else { return false }
        return unpack(packed, limit: entry.unpackedBytes) { _ in } == entry.unpackedBytes
    }

    /// An entry's contents; nil when they are broken or more than the limit.
    func contents(_ entry: ArchiveEntry, limit: Int) -> [UInt8]? {
        guard let packed = packed(entry), entry.unpackedBytes <= limit else { return nil }
        if entry.method == 0 { return packed.count == entry.unpackedBytes ? Array(packed) : nil }
        guard entry.method == 8 else { return nil }
        var contents: [UInt8] = []
        contents.reserveCapacity(min(entry.unpackedBytes, packed.count * 16))
        let count = unpack(packed, limit: entry.unpackedBytes) { contents.append(contentsOf: $0) }
        return count == entry.unpackedBytes ? contents : nil
    }

    /// The packed bytes, behind the entry's local header.
    private func packed(_ entry: ArchiveEntry) -> ArraySlice<UInt8>? {
        guard file.hasSignature(0x0403_4B50, at: entry.offset), let name = file.u16(entry.offset + 26),
            let extra = file.u16(entry.offset + 28)
        else { return nil }
        let start = entry.offset + 30 + name + extra
        guard start <= file.bytes.count, entry.packedBytes <= file.bytes.count - start else { return nil }
        return file.bytes[start..<start + entry.packedBytes]
    }

    /// How many bytes deflated data unpacks to, handed on piece by piece; nil when it is broken or more than the limit.
    private func unpack(
        _ packed: ArraySlice<UInt8>, limit: Int, take: (UnsafeMutableBufferPointer<UInt8>.SubSequence) -> Void
    ) -> Int? {
        var stream = z_stream()
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { inflateEnd(&stream) }
        var input = Array(packed)
        var output = [UInt8](repeating: 0, count: 1 << 16)
        return input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                Self.inflate(&stream, source, target, limit: limit, take: take)
            }
        }
    }

    private static func inflate(
        _ stream: inout z_stream, _ source: UnsafeMutableBufferPointer<UInt8>,
        _ target: UnsafeMutableBufferPointer<UInt8>,
        limit: Int, take: (UnsafeMutableBufferPointer<UInt8>.SubSequence) -> Void
    ) -> Int? {
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(clamping: source.count)
        var count = 0
        while true {
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(clamping: target.count)
            let status = CZlib.inflate(&stream, Z_NO_FLUSH)
            let produced = target.count - Int(stream.avail_out)
            count += produced
            guard count <= limit else { return nil }
            take(target.prefix(produced))
            if status == Z_STREAM_END { return count }
            guard status == Z_OK, produced > 0 || stream.avail_in > 0 else { return nil }
        }
    }
}
