import Proofreading

/// Checks the places that a document's words claim against its lines.
enum Places {
    /// Words of ASCII letters and digits that don't stand where their text says; the first five.
    static func wrong(in document: SourceDocument) -> [String] {
        let lines = document.lines.map { Array($0.unicodeScalars) }
        var wrong: [String] = []
        for text in document.anchored where wrong.count < 5 {
            for (offset, byte) in text.string.utf8.enumerated() where isWord(byte) {
                guard let place = text.position(at: offset), lines.indices.contains(place.line - 1),
                    lines[place.line - 1].indices.contains(place.column - 1),
                    lines[place.line - 1][place.column - 1] == Unicode.Scalar(byte)
                else {
                    wrong.append("\(text.string.prefix(60)) at \(offset)")
                    break
                }
            }
        }
        return wrong
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
}
