/// A text in the pieces that a redline may part. Joined they are the text.
///
/// It reads bytes of UTF-8: two whole plans are compared while somebody waits for the page.
enum WordTokens {
    /// Words, marks and white space. A figure keeps its comma, point, sign and percent: "1,155", "£18,000", "69.8%" are
    /// one piece each.
    static func tokens(of bytes: [UInt8], in range: Range<Int>) -> [WordToken] {
        var tokens: [WordToken] = []
        tokens.reserveCapacity(range.count / 3)
        var start = range.lowerBound
        while start < range.upperBound {
            let token = token(from: start, to: range.upperBound, in: bytes)
            tokens.append(token)
            start = token.bytes.upperBound
        }
        return tokens
    }

    /// The lines with their line ends.
    static func lines(of bytes: [UInt8], in range: Range<Int>) -> [WordToken] {
        var lines: [WordToken] = []
        var (start, place) = (range.lowerBound, range.lowerBound)
        while place < range.upperBound {
            let scalar = ScalarKind(at: place, in: bytes)
            place += scalar.length
            guard scalar.endsLine else { continue }
            let isReturn = bytes[place - 1] == 0x0D
            if isReturn, place < range.upperBound, bytes[place] == 0x0A { place += 1 }
            lines.append(WordToken(bytes: start..<place))
            start = place
        }
        return start < place ? lines + [WordToken(bytes: start..<place)] : lines
    }

    private static func token(from start: Int, to limit: Int, in bytes: [UInt8]) -> WordToken {
        let first = ScalarKind(at: start, in: bytes)
        var token = WordToken(bytes: start..<start)
        var (next, end) = (first, start)
        while true {
            token.weight += next.kind == .word ? 1 : 0
            token.endsLine = token.endsLine || next.endsLine
            token.endsSentence = token.endsSentence || endsSentence(bytes[end])
            end += next.length
            guard first.kind != .mark, end < limit else { break }
            next = ScalarKind(at: end, in: bytes)
            guard next.kind == first.kind || (first.kind == .word && joins(at: end, to: limit, in: bytes)) else {
                break
            }
        }
        token.isSpace = first.kind == .space
        token.bytes = start..<end
        return token
    }

    private static func endsSentence(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3B
    }

    /// Whether a mark belongs to the word around it: a comma or point between digits, a percent sign after one, an
    /// apostrophe or hyphen between letters.
    private static func joins(at place: Int, to limit: Int, in bytes: [UInt8]) -> Bool {
        let before = bytes[place - 1]
        if bytes[place] == 0x25 { return isDigit(before) }
        guard place + 1 < limit else { return false }
        switch bytes[place] {
        case 0x2C, 0x2E: return isDigit(before) && isDigit(bytes[place + 1])
        case 0x27, 0x2D:
            let isAfterWord = before >= 0x80 || ScalarKind(at: place - 1, in: bytes).kind == .word
            return isAfterWord && ScalarKind(at: place + 1, in: bytes).kind == .word
        default: return false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
