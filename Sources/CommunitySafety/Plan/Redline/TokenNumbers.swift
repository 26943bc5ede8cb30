/// Gives pieces of text that read the same the same number.
struct TokenNumbers {
    /// The bytes of a short plain word, which is nearly every word: two numbers are hashed much faster than a text.
    private struct ShortWord: Hashable {
        var low: UInt64 = 0
        var high: UInt64 = 0
    }

    private var short: [ShortWord: Int] = [:]
    /// All others as text, so that letters with accents are equal however they are put together.
    private var long: [String: Int] = [:]

    /// Numbers them in place and answers the numbers.
    mutating func number(_ tokens: inout [WordToken], of bytes: [UInt8]) -> [Int] {
        for index in tokens.indices { tokens[index].number = number(of: bytes[tokens[index].bytes]) }
        return tokens.map(\.number)
    }

    private mutating func number(of bytes: ArraySlice<UInt8>) -> Int {
        let next = short.count + long.count
        if let word = Self.shortWord(bytes) {
            if let number = short[word] { return number }
            short[word] = next
            return next
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if let number = long[text] { return number }
        long[text] = next
        return next
    }

    /// Nil for more than sixteen bytes and for letters beyond ASCII.
    private static func shortWord(_ bytes: ArraySlice<UInt8>) -> ShortWord? {
        guard bytes.count <= 16 else { return nil }
        var word = ShortWord()
        for byte in bytes {
            guard byte < 0x80 else { return nil }
            word.high = word.high << 8 | word.low >> 56
            word.low = word.low << 8 | UInt64(byte)
        }
        return word
    }
}
