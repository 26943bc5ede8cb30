import Proofreading

/// The words of a text whose letters are all of ASCII, cut straight from its bytes. What they are is said in `Wording.words`.
enum PlainWords {
    /// Nil when the text has a letter or a digit beyond ASCII.
    static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
        var words: [String] = []
        var start: Int?
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if isLetterOrDigit(byte) {
                start = start ?? offset
                offset += 1
                continue
            }
            let scalar = byte < 0x80 ? Unicode.Scalar(byte) : scalar(bytes, offset)
            if !scalar.isASCII, scalar.isLetter || scalar.properties.numericType == .decimal {
                return nil
            }
            if !Wording.isApostrophe(scalar) {
                if let start { words.append(word(bytes[start..<offset])) }
                start = nil
                if scalar == "&" || scalar == "+" { words.append("and") }
            }
            offset += UTF8.width(scalar)
        }
        if let start { words.append(word(bytes[start...])) }
        return words
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x41 < 26 || byte &- 0x30 < 10
    }

    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Unicode.Scalar {
        var decoder = UTF8()
        var rest = bytes[offset...].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return "\u{FFFD}" }
        return scalar
    }

    /// In lower case, without the apostrophes in it.
    private static func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { word in
            var count = 0
            for byte in bytes where isLetterOrDigit(byte) {
                word[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                count += 1
            }
            return count
        }
    }
}
