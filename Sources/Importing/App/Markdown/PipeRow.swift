/// The cells of one line of a pipe table.
enum PipeRow {
    /// Whether a line is the row of dashes under a table's header.
    static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "-")) && line.allSatisfy { " \t|:->".utf8.contains($0) }
    }

    /// The bytes between the line's pipes; a pipe after a backslash belongs to the words.
    static func slots(in bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
        var start = line.lowerBound
        while start < line.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        if start < line.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
        var slots: [Range<Int>] = []
        var index = start
        while index < line.upperBound {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == UInt8(ascii: "|") {
                slots.append(start..<index)
                start = index + 1
            }
            index += 1
        }
        let rest = min(start, line.upperBound)..<line.upperBound
        if bytes[rest].contains(where: { $0 != 0x20 && $0 != 0x09 }) { slots.append(rest) }
        return slots
    }
}
