/// A quick look at a text's bytes before it is read: most cells and many paragraphs state no numbers at all.
enum NumberGlance {
    /// Whether a text has a digit, or at least two numbers in words. Linear, and without copying the text.
    static func mayState(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.contains { $0 &- .zero < 10 } || hasNumberWords(bytes)
        }
    }

    private static func hasNumberWords(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var found = 0
        var start = 0
        for at in 0...bytes.count {
            let isLetter = at < bytes.count && (bytes[at] | 0x20) >= 97 && (bytes[at] | 0x20) <= 122
            if isLetter { continue }
            let length = at - start
            if length >= 3, length <= 9, isNumberWord(bytes, start, length) { found += 1 }
            if found == 2 { return true }
            start = at + 1
        }
        return false
    }

    private static func isNumberWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> Bool {
        guard first.contains(bytes[start] | 0x20) else { return false }
        let word = String(unsafeUninitializedCapacity: length) { buffer in
            for offset in 0..<length { buffer[offset] = bytes[start + offset] | 0x20 }
            return length
        }
        return Lexicon.classes(of: word).contains(.numberWord) || word == "half" || word == "third" || word == "quarter"
    }

    /// The letters that a number word can begin with.
    private static let first: [UInt8] = Array("defhmnoqstz".utf8)
}
