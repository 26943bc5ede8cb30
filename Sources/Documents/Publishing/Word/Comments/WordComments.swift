/// The comments of a Word file, the ones it has and the new ones.
struct WordComments {
    private let existing: [UInt8]?
    private let namespace: String
    private let first: Int

    init(existing: [UInt8]?, namespace: String) {
        self.existing = existing
        self.namespace = namespace
        first = existing.map(Self.nextNumber) ?? 0
    }

    /// The text with the marks of remark `n` around paragraph `places[n]`.
    func marked(_ text: [UInt8], paragraphs: [ParagraphScan.Paragraph], places: [Int]) -> [UInt8] {
        let remarks = Dictionary(grouping: places.indices) { places[$0] }
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 400 * places.count)
        var copied = 0
        for index in remarks.keys.sorted() {
            let paragraph = paragraphs[index]
            let numbers = (remarks[index] ?? []).map { first + $0 }
            result += text[copied..<paragraph.start]
            result += numbers.map { "<w:commentRangeStart \(attributes($0))/>" }.joined().utf8
            result += text[paragraph.start..<paragraph.end]
            result += numbers.map(ending).joined().utf8
            copied = paragraph.end
        }
        return result + text[copied...]
    }

    /// The part with all comments; those without a place of their own quote their words.
    func part(_ remarks: [WordRemark], quoted: [Bool]) -> [UInt8] {
        let added = zip(remarks, quoted).enumerated().map { index, remark in
            comment(first + index, remark.1 ? ["On: \(remark.0.quote)"] + remark.0.paragraphs : remark.0.paragraphs)
        }.joined()
        if let existing, let end = Self.lastTag(of: existing) {
            return Array(existing[..<end]) + Array(added.utf8) + Array(existing[end...])
        }
        return Array((WordXML.declaration + "<w:comments xmlns:w=\"\(namespace)\">" + added + "</w:comments>").utf8)
    }

    private func attributes(_ number: Int) -> String { "xmlns:w=\"\(namespace)\" w:id=\"\(number)\"" }

    private func ending(_ number: Int) -> String {
        "<w:commentRangeEnd \(attributes(number))/><w:r xmlns:w=\"\(namespace)\"><w:commentReference w:id=\"\(number)\"/></w:r>"
    }

    private func comment(_ number: Int, _ paragraphs: [String]) -> String {
        let words = paragraphs.map { "<w:p>\(WordXML.run($0))</w:p>" }.joined()
        return "<w:comment \(attributes(number)) w:author=\"Watchward\" w:initials=\"Ww\">\(words)</w:comment>"
    }

    /// One more than the highest number that a comment has.
    private static func nextNumber(in comments: [UInt8]) -> Int {
        var scanner = TagScanner(comments)
        var next = 0
        while let tag = scanner.next() {
            guard tag.localName == "comment", !tag.isClosing else { continue }
            let id = tag.attribute("w:id") ?? tag.attribute("id") ?? ""
            next = max(next, (Int(id) ?? 0) &+ 1)
        }
        return next
    }

    private static func lastTag(of part: [UInt8]) -> Int? {
        guard let end = part.lastIndex(of: 0x3C), end + 1 < part.count, part[end + 1] == 0x2F else { return nil }
        return end
    }
}
