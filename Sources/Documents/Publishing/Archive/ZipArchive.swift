/// The files of a ZIP archive, read with every length checked: a broken or hostile archive gives an error, never a crash.
package struct ZipArchive: Sendable {
    /// Why an archive isn't read.
    package enum Fault: Error, Sendable, Hashable {
        /// It isn't an archive, or it is cut short or broken.
        case notAnArchive
        /// It is encrypted, split over several files, or packed in a way that we don't read.
        case unsupported
        /// It holds more files than `Limits.files`, or more bytes than `Limits.bytes` once unpacked.
        case tooLarge
    }

    /// What an archive may hold.
    package struct Limits: Sendable {
        package var files: Int
        package var bytes: Int

        package init(files: Int = 4_000, bytes: Int = 256 << 20) {
            self.files = files
            self.bytes = bytes
        }
    }

    /// One file as the directory describes it.
    package struct Entry: Sendable, Hashable {
        package let name: String
        let method: UInt16
        let checksum: UInt32
        let packedSize: Int
        let size: Int
        let offset: Int
    }

    /// In the order of the directory.
    package let entries: [Entry]
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(Fault) {
        self.bytes = bytes
        entries = try ZipDirectory(bytes).entries(limits: limits)
    }

    /// The unpacked bytes of the first file of this name; nil when there is none.
    package func file(_ name: String) throws(Fault) -> [UInt8]? {
        guard let entry = entries.first(where: { $0.name == name }) else { return nil }
        return try file(entry)
    }

    package func file(_ entry: Entry) throws(Fault) -> [UInt8] {
        let header = ByteReader(bytes)
        guard header.number(at: entry.offset, 4) == 0x0403_4B50, let name = header.number(at: entry.offset + 26, 2),
            let extra = header.number(at: entry.offset + 28, 2)
        else { throw .notAnArchive }
        let start = entry.offset + 30 + name + extra
        guard start <= bytes.count, entry.packedSize <= bytes.count - start else { throw .notAnArchive }
        let packed = bytes[start..<(start + entry.packedSize)]
        guard let file = try unpacked(packed, entry), Deflate.checksum(file) == entry.checksum else {
            throw .notAnArchive
        }
        return file
    }

    private func unpacked(_ packed: ArraySlice<UInt8>, _ entry: Entry) throws(Fault) -> [UInt8]? {
        switch entry.method {
        case 0: packed.count == entry.size ? Array(packed) : nil
        case 8: Deflate.unpacked(packed, size: entry.size)
        default: throw .unsupported
        }
    }
}
