/// Walks over the tags of an XML text without building anything, so that a hostile file costs no more than its length.
struct TagScanner {
    struct Tag {
        /// From `<` to behind `>`.
        let range: Range<Int>
        let name: String
        let isClosing: Bool
        let isSelfClosing: Bool
        fileprivate let source: ArraySlice<UInt8>

        /// The name without its prefix.
        var localName: Substring { name.split(separator: ":").last ?? "" }

        /// The value of an attribute of exactly this name, references resolved.
        func attribute(_ name: String) -> String? {
            let text = String(decoding: source, as: UTF8.self)
            for mark in ["\"", "'"] {
                guard let start = text.firstRange(of: " \(name)=\(mark)") else { continue }
                return XMLReferences.resolved(text[start.upperBound...].prefix { String($0) != mark })
            }
            return nil
        }
    }

    private let bytes: [UInt8]
    private(set) var offset = 0
    /// Whether a document type was declared, with which a file could define words of its own.
    private(set) var hasDocumentType = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next tag; comments, instructions and character data are passed over.
    mutating func next() -> Tag? {
        while let start = bytes[offset...].firstIndex(of: 0x3C) {
            guard start + 1 < bytes.count else { break }
            switch bytes[start + 1] {
            case 0x21: skipDeclaration(at: start)
            case 0x3F: offset = end(of: "?>", after: start)
            default: return tag(at: start)
            }
        }
        offset = bytes.count
        return nil
    }

    private mutating func skipDeclaration(at start: Int) {
        let head = String(decoding: bytes[start...].prefix(9), as: UTF8.self)
        if head.hasPrefix("<!--") {
            offset = end(of: "-->", after: start)
        } else if head.hasPrefix("<![CDATA[") {
            offset = end(of: "]]>", after: start)
        } else {
            hasDocumentType = true
            offset = end(of: ">", after: start)
        }
    }

    private mutating func tag(at start: Int) -> Tag? {
        var quote: UInt8 = 0
        var index = start + 1
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                break
            }
            index += 1
        }
        guard index < bytes.count else {
            offset = bytes.count
            return nil
        }
        offset = index + 1
        let isClosing = bytes[start + 1] == 0x2F
        let name = bytes[(start + (isClosing ? 2 : 1))..<index].prefix { $0 > 0x20 && $0 != 0x2F }
        return Tag(
            range: start..<(index + 1), name: String(decoding: name.prefix(100), as: UTF8.self), isClosing: isClosing,
            isSelfClosing: bytes[index - 1] == 0x2F && !isClosing, source: bytes[start..<index])
    }

    private func end(of mark: String, after start: Int) -> Int {
        let mark = Array(mark.utf8)
        var index = start
        while index + mark.count <= bytes.count {
            if bytes[index..<(index + mark.count)].elementsEqual(mark) { return index + mark.count }
            index += 1
        }
        return bytes.count
    }
}
