/// Cuts a text into words, numbers and marks in one pass over its UTF-8.
struct Tokeniser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0
    private var hasSpace = false
    private var tokens: [Token] = []

    /// The tokens of a text, with every number read (see `QuantityReader`).
    static func tokens(of text: String) -> [Token] {
        var text = text
        return text.withUTF8 { bytes in
            var tokeniser = Tokeniser(bytes)
            tokeniser.run()
            var reader = QuantityReader(tokeniser.tokens)
            return reader.read()
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 5)
    }

    private mutating func run() {
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte <= 0x20 {
                hasSpace = true
                offset += 1
            } else if Numeral.isDigit(bytes, offset) {
                number()
            } else if let mark = ByteMark(bytes, offset) {
                if mark.isSpace { hasSpace = true } else { append(.mark, mark.text, to: offset + mark.width) }
                offset += mark.width
            } else {
                word()
            }
        }
    }

    private mutating func append(_ kind: Token.Kind, _ text: String, to end: Int) {
        var token = Token(kind: kind, text: text, range: offset..<end)
        token.hasSpaceBefore = hasSpace
        hasSpace = false
        tokens.append(token)
    }

    private mutating func number() {
        let numeral = Numeral(bytes, at: offset)
        append(.number, String(decoding: bytes[offset..<numeral.end], as: UTF8.self), to: numeral.end)
        var quantity = Quantity(value: numeral.value, step: numeral.step, range: offset..<numeral.end)
        let isCode = numeral.hasLeadingZero || numeral.wholeDigits > 12
        let isYear = numeral.wholeDigits == 4 && !numeral.hasSeparators && numeral.decimals == 0
        if isCode {
            quantity.unit = .reference
        } else if isYear, (1900...2060).contains(numeral.value) {
            quantity.unit = .year
        }
        tokens[tokens.count - 1].quantity = quantity
        offset = numeral.end
    }

    private mutating func word() {
        var end = offset
        var hasDigit = false
        while end < bytes.count, let next = continues(end) {
            hasDigit = hasDigit || Numeral.isDigit(bytes, end)
            end = next
        }
        end = max(end, offset + 1)
        let isCapitalised = bytes[offset] >= 65 && bytes[offset] <= 90
        append(.word, lowercase(offset, end), to: end)
        let last = tokens.count - 1
        tokens[last].isCapitalised = isCapitalised
        if !hasDigit { tokens[last].classes = Lexicon.classes(of: tokens[last].text) }
        offset = end
    }

    /// The offset behind the piece at `at` when it belongs to the word before it; nil when the word ends there.
    private func continues(_ at: Int) -> Int? {
        let byte = bytes[at]
        if byte <= 0x20 { return nil }
        if byte == .apostrophe || byte == .hyphen || byte == .point {
            guard at > offset, at + 1 < bytes.count, isLetter(bytes[at + 1]), byte != .point || isInitialism(at) else {
                return nil
            }
            return at + 1
        }
        if let mark = ByteMark(bytes, at) {
            guard at > offset, at + mark.width < bytes.count, mark.text == "'" || (mark.text == "-" && mark.width > 1),
                isLetter(bytes[at + mark.width])
            else { return nil }
            return at + mark.width
        }
        return at + 1
    }

    /// Whether a point stands inside "e.g", "a.m" or "www.example".
    private func isInitialism(_ at: Int) -> Bool {
        isLetter(bytes[at + 1]) && !(bytes[at + 1] >= 65 && bytes[at + 1] <= 90)
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 97 && (byte | 0x20) <= 122 || byte >= 0xC3 && byte != 0xE2
    }

    private func lowercase(_ start: Int, _ end: Int) -> String {
        let length = end - start
        return String(unsafeUninitializedCapacity: length + 8) { buffer in
            var count = 0
            var at = start
            while at < end {
                if bytes[at] == 0xE2, at + 2 < end, bytes[at + 1] == 0x80,
                    bytes[at + 2] == 0x99 || bytes[at + 2] == 0x91
                {
                    buffer[count] = bytes[at + 2] == 0x99 ? .apostrophe : .hyphen
                    at += 3
                } else {
                    buffer[count] = bytes[at] >= 65 && bytes[at] <= 90 ? bytes[at] | 0x20 : bytes[at]
                    at += 1
                }
                count += 1
            }
            return count
        }
    }
}
