/// The lines at the head and foot of pages, which stand between the parts of a table that runs over pages.
struct PageFurniture {
    private var lines: Set<Int> = []

    /// Finds page numbers, and lines apart from others that come back at least three times but for their digits.
    init(_ text: [UInt8], _ lines: [TextLine]) {
        var places: [[UInt8]: [Int]] = [:]
        for (index, line) in lines.enumerated() where !line.isBlank && line.end <= TextLineScanner.widest {
            guard Self.standsApart(index, lines) else { continue }
            let shape = Self.shape(text, line)
            if Self.isPageNumber(shape, line) { self.lines.insert(index) }
            places[shape, default: []].append(index)
        }
        for (shape, found) in places where found.count >= 3 && !shape.isEmpty {
            let gaps = zip(found, found.dropFirst()).map { $1 - $0 }
            if gaps.allSatisfy({ $0 >= 8 }) { self.lines.formUnion(found) }
        }
    }

    func contains(_ index: Int) -> Bool { lines.contains(index) }

    private static func standsApart(_ index: Int, _ lines: [TextLine]) -> Bool {
        let line = lines[index]
        let isAfterBlank = index == 0 || lines[index - 1].isBlank || line.beginsPage
        let isBeforeBlank = index + 1 >= lines.count || lines[index + 1].isBlank || lines[index + 1].beginsPage
        return isAfterBlank && isBeforeBlank
    }

    /// The line's words in lower case with `#` for every number.
    static func shape(_ text: [UInt8], _ line: TextLine) -> [UInt8] {
        guard let words = line.words else { return [] }
        var shape: [UInt8] = []
        for byte in text[words] {
            if byte >= 0x30 && byte <= 0x39 {
                if shape.last != UInt8(ascii: "#") { shape.append(UInt8(ascii: "#")) }
            } else if byte == 0x20 {
                if shape.last != 0x20 { shape.append(0x20) }
            } else {
                shape.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            }
        }
        return shape
    }

    /// "Page 3", "page 3 of 9", "- 3 -", "3 of 9", "tudalen 3": the whole line or, after a gap, its last words.
    private static func isPageNumber(_ shape: [UInt8], _ line: TextLine) -> Bool {
        let text = String(decoding: shape, as: UTF8.self)
        let wholes = [
            "page #", "page # of #", "page #/#", "p. #", "- # -", "– # –", "# of #", "tudalen #", "tudalen # o #",
        ]
        if wholes.contains(text) || (text == "#" && line.beginsPage) { return true }
        guard line.segments.count == 2 else { return false }
        return ["page #", "page # of #", "tudalen #", "tudalen # o #"].contains {
            text.hasSuffix(" " + $0) || text.hasPrefix($0 + " ")
        }
    }
}
