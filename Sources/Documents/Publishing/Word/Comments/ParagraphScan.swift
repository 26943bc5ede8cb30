/// The outermost paragraphs of a Word file's text, each with its words and the places where a remark's marks may stand.
struct ParagraphScan {
    struct Paragraph {
        /// Behind the paragraph's properties.
        var start: Int
        /// Before its end tag.
        var end: Int
        var words: String
    }

    private(set) var paragraphs: [Paragraph] = []
    /// The namespace of the text's elements, which files of the strict kind have of their own.
    let namespace: String

    private static let namespaces = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]

    init(_ bytes: [UInt8]) throws(CommentedWord.Fault) {
        let head = String(decoding: bytes.prefix(20_000), as: UTF8.self)
        guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]),
            let namespace = Self.namespaces.first(where: { head.contains("=\"\($0)\"") || head.contains("='\($0)'") }),
            let prefix = Self.prefix(of: namespace, in: head)
        else { throw .notAWordFile }
        self.namespace = namespace
        try scan(bytes, prefix: prefix)
    }

    /// What stands before a name of this namespace: `w:`, or nothing.
    private static func prefix(of namespace: String, in head: String) -> String? {
        let pattern = head.matches(of: /xmlns(:[A-Za-z0-9_]+)?=["']([^"']*)["']/)
        guard let match = pattern.first(where: { $0.output.2 == namespace }) else { return nil }
        return match.output.1.map { $0.dropFirst() + ":" } ?? ""
    }

    private mutating func scan(_ bytes: [UInt8], prefix: String) throws(CommentedWord.Fault) {
        let names = (paragraph: prefix + "p", properties: prefix + "pPr", text: prefix + "t")
        let gaps: Set<String> = [prefix + "tab", prefix + "br", prefix + "cr", prefix + "noBreakHyphen"]
        var scanner = TagScanner(bytes)
        var open: Paragraph?
        var (depth, properties, textStart) = (0, 0, -1)
        while let tag = scanner.next() {
            switch tag.name {
            case names.paragraph where tag.isSelfClosing: continue
            case names.paragraph where tag.isClosing:
                depth -= 1
                guard depth == 0, var paragraph = open else { continue }
                paragraph.end = tag.range.lowerBound
                paragraphs.append(paragraph)
                open = nil
            case names.paragraph:
                depth += 1
                if depth == 1 { open = Paragraph(start: tag.range.upperBound, end: 0, words: "") }
                if depth > 1 { open?.words += " " }
            case names.properties where depth == 1:
                properties += tag.isSelfClosing ? 0 : tag.isClosing ? -1 : 1
                if properties == 0 { open?.start = tag.range.upperBound }
            case names.text where !tag.isSelfClosing:
                if tag.isClosing, textStart >= 0, textStart <= tag.range.lowerBound {
                    open?.words += XMLReferences.resolved(
                        String(decoding: bytes[textStart..<tag.range.lowerBound], as: UTF8.self))
                }
                textStart = tag.isClosing ? -1 : tag.range.upperBound
            case let name where gaps.contains(name): open?.words += " "
            default: continue
            }
        }
        if scanner.hasDocumentType || depth != 0 || properties != 0 { throw .notAWordFile }
    }
}
