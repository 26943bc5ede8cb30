import Proofreading

/// Gathers the words of one paragraph with anchors into the file, white space trimmed at both ends.
struct PassageBuilder {
    private(set) var bytes: [UInt8] = []
    private var anchors: [SourceText.Anchor] = []
    /// The file offset at which the current stretch would go on.
    private var expected = -1
    /// Whether places are kept at all; a converter's output has none.
    let keepsPlaces: Bool

    init(keepsPlaces: Bool = true) { self.keepsPlaces = keepsPlaces }

    var isEmpty: Bool { bytes.isEmpty }
    /// Whether the last byte begins a new line.
    var endsWithLineEnd: Bool { bytes.last == 0x0A }

    /// Whether white space stands last, or nothing at all.
    var endsWithSpace: Bool { bytes.isEmpty || bytes.last == 0x20 || bytes.last == 0x0A }

    /// Adds one byte that stands at `source` in the file.
    mutating func append(_ byte: UInt8, at source: Int, in cursor: inout SourceCursor) {
        if bytes.isEmpty, byte == 0x20 || byte == 0x0A || byte == 0x09 { return }
        if keepsPlaces, source != expected { anchor(at: source, in: &cursor) }
        bytes.append(byte)
        expected = byte == 0x0A ? -1 : source &+ 1
    }

    /// Adds bytes that replace `length` bytes of the file at `source`: an entity, say.
    mutating func append(
        _ replacement: some Collection<UInt8>, at source: Int, length: Int, in cursor: inout SourceCursor
    ) {
        if bytes.isEmpty, replacement.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) { return }
        if keepsPlaces, source != expected { anchor(at: source, in: &cursor) }
        bytes.append(contentsOf: replacement)
        expected = replacement.count == length ? source &+ length : -1
    }

    private mutating func anchor(at source: Int, in cursor: inout SourceCursor) {
        cursor.move(to: source)
        anchors.append(.init(offset: bytes.count, line: cursor.line, column: cursor.column))
    }

    /// The passage, or nil when it holds nothing that can be seen.
    consuming func finish() -> SourceText? {
        while let last = bytes.last, last == 0x20 || last == 0x0A || last == 0x09 { bytes.removeLast() }
        guard hasInk else { return nil }
        while let last = anchors.last, last.offset >= bytes.count { anchors.removeLast() }
        return SourceText(String(decoding: bytes, as: UTF8.self), anchors: anchors)
    }

    /// Whether anything but white space, no-break spaces included, has been gathered.
    private var hasInk: Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
                index += 2
            } else if byte == 0x20 || byte == 0x09 || byte == 0x0A {
                index += 1
            } else {
                return true
            }
        }
        return false
    }
}
