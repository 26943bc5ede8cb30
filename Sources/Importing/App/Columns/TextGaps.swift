/// Questions about a line's gaps and what stands between them.
enum TextGaps {
    /// Whether the line has a gap other than that after a list's mark.
    static func isGappy(_ line: TextLine, in text: [UInt8]) -> Bool {
        guard line.segments.count > 1 else { return false }
        if line.segments.count == 2, isMark(text[line.segments[0].bytes]) { return false }
        return true
    }

    /// Whether words are nothing but a list's mark.
    static func isMark(_ words: ArraySlice<UInt8>) -> Bool {
        guard words.count <= 5, let mark = ListMark(Array(words + [0x20])[...]) else { return false }
        return mark.length == words.count
    }

    /// Whether words are a reference such as "1.2", "A3" or "ASB-4a".
    static func isReference(_ words: ArraySlice<UInt8>) -> Bool {
        guard words.count <= 10 else { return false }
        let letters = words.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        guard letters.count <= 4 else { return false }
        var rest = words.dropFirst(letters.count)
        if !letters.isEmpty { rest = rest.drop { $0 == UInt8(ascii: "-") || $0 == 0x20 } }
        guard let first = rest.first, first >= 0x30, first <= 0x39 else { return false }
        let digits = rest.filter { $0 >= 0x30 && $0 <= 0x39 }.count
        let others = rest.dropLast().filter { !($0 >= 0x30 && $0 <= 0x39) && !".-/()".utf8.contains($0) }.count
        return digits <= 5 && others == 0
    }

    /// Whether words are a figure, a percentage, a sum or a dash for none: a cell that never wraps.
    static func isFigure(_ words: ArraySlice<UInt8>) -> Bool {
        let digits = words.filter { $0 >= 0x30 && $0 <= 0x39 }.count
        if digits == 0 {
            return words.count <= 3 && words.elementsEqual("-".utf8) || words.elementsEqual("–".utf8)
                || words.elementsEqual("n/a".utf8)
        }
        return words.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 >= 0x80 || ".,%+-()$ /".utf8.contains($0) }
    }
}
