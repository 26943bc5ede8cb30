import CZlib

/// Packs files into a ZIP archive, in the order given, with no time stamps: the same files give the same bytes.
package struct ZipWriter {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    package init() {}

    /// The name's bytes are taken as UTF-8.
    package mutating func add(_ name: String, _ bytes: [UInt8]) {
        let packed = Deflate.packed(bytes)
        let stored = packed ?? bytes
        let method: UInt16 = packed == nil ? 0 : 8
        let offset = UInt32(truncatingIfNeeded: body.count)
        let fields = header(method: method, name: name, stored: stored.count, bytes: bytes)
        body.append(little: 0x0403_4B50 as UInt32)
        body += fields
        body.append(little: UInt16(0))
        body += name.utf8
        body += stored
        directory.append(little: 0x0201_4B50 as UInt32)
        directory.append(little: UInt16(20))
        directory += fields
        directory += [UInt8](repeating: 0, count: 12)
        directory.append(little: offset)
        directory += name.utf8
        count &+= 1
    }

    /// The archive with its directory at the end.
    package func finished() -> [UInt8] {
        var archive = body + directory
        archive.append(little: 0x0605_4B50 as UInt32)
        archive.append(little: UInt32(0))
        archive.append(little: count)
        archive.append(little: count)
        archive.append(little: UInt32(truncatingIfNeeded: directory.count))
        archive.append(little: UInt32(truncatingIfNeeded: body.count))
        archive.append(little: UInt16(0))
        return archive
    }

    /// From the version needed to the length of the name: the same in both places. The day is 1 January 1980.
    private func header(method: UInt16, name: String, stored: Int, bytes: [UInt8]) -> [UInt8] {
        var fields: [UInt8] = []
        for field in [20, 0x0800, method, 0, 0x0021] as [UInt16] { fields.append(little: field) }
        fields.append(little: Deflate.checksum(bytes))
        fields.append(little: UInt32(truncatingIfNeeded: stored))
        fields.append(little: UInt32(truncatingIfNeeded: bytes.count))
        fields.append(little: UInt16(truncatingIfNeeded: name.utf8.count))
        return fields
    }
}

extension [UInt8] {
    /// Appends a number with its lowest byte first.
    mutating func append(little number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
