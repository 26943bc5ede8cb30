/// The marks of quotes and lists before a line's words.
enum MarkdownDepth {
    /// The places of marks that stand deeper than the limit, or further in than any nesting of that depth.
    static func excess(in line: ArraySlice<UInt8>, limit: Int, indentLimit: Int) -> [Int] {
        var excess: [Int] = []
        var marks = 0
        var index = line.startIndex
        while index < line.endIndex {
            guard let length = mark(in: line, at: index) else { break }
            if length > 0 {
                marks += 1
                // Of a number only its full stop makes a list of it.
                if marks > limit || index - line.startIndex > indentLimit { excess.append(index + length - 1) }
            }
            index += max(length, 1)
        }
        return excess
    }

    /// The length of a mark at an index, 0 for white space, nil for anything else.
    private static func mark(in line: ArraySlice<UInt8>, at index: Int) -> Int? {
        switch line[index] {
        case 0x20, 0x09: return 0
        case UInt8(ascii: ">"): return 1
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            return index + 1 >= line.endIndex || line[index + 1] == 0x20 || line[index + 1] == 0x09 ? 1 : nil
        case 0x30...0x39:
            let digits = line[index...].prefix(10).prefix { $0 >= 0x30 && $0 <= 0x39 }.count
            guard digits <= 9, index + digits < line.endIndex else { return nil }
            let sign = line[index + digits]
            return sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") ? digits + 1 : nil
        default: return nil
        }
    }
}
