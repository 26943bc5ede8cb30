/// The pages of a text layer without what is printed at the head and foot of each.
struct PageText {
    /// The pages' lines in order.
    private(set) var text: [UInt8] = []
    /// Heads and feet, each once but for its digits, in order.
    private(set) var furniture: [String] = []

    /// How many lines at the head and at the foot of a page may belong to it.
    private static let depth = 3

    init(_ decoded: DecodedText) {
        let pages = Self.pages(decoded)
        let repeated = Self.repeated(pages, decoded)
        var seen: Set<[UInt8]> = []
        for page in pages {
            let edges = Self.edges(page, decoded)
            for index in page {
                let line = decoded.bytes[decoded.range(ofLine: index)]
                let shape = Self.shape(line)
                if edges.contains(index), repeated.contains(shape) {
                    if seen.insert(shape).inserted { furniture.append(Self.plain(line)) }
                } else {
                    text.append(contentsOf: line)
                }
                text.append(0x0A)
            }
        }
    }

    /// The lines of each page; a page begins at a line with a form feed.
    private static func pages(_ decoded: DecodedText) -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var start = 0
        for index in decoded.lineStarts.indices.dropFirst() where decoded.bytes[decoded.lineStarts[index]] == 0x0C {
            pages.append(start..<index)
            start = index
        }
        return pages + [start..<decoded.lineStarts.count]
    }

    /// The shapes of edge lines that stand on at least two pages, and on a third of all.
    private static func repeated(_ pages: [Range<Int>], _ decoded: DecodedText) -> Set<[UInt8]> {
        var counts: [[UInt8]: Int] = [:]
        for page in pages {
            let shapes = Set(edges(page, decoded).map { shape(decoded.bytes[decoded.range(ofLine: $0)]) })
            for shape in shapes { counts[shape, default: 0] += 1 }
        }
        let least = max(2, pages.count / 3)
        return Set(counts.filter { $0.value >= least && !$0.key.isEmpty && !isRowOfFigures($0.key) }.keys)
    }

    /// The first and last lines with words of a page.
    private static func edges(_ page: Range<Int>, _ decoded: DecodedText) -> Set<Int> {
        let hasWords: (Int) -> Bool = { index in decoded.bytes[decoded.range(ofLine: index)].contains { $0 > 0x20 } }
        return Set(page.lazy.filter(hasWords).prefix(depth)).union(page.reversed().lazy.filter(hasWords).prefix(depth))
    }

    /// The words in order with `#` for every number.
    private static func shape(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var shape: [UInt8] = []
        for byte in line {
            if byte <= 0x20 {
                if !shape.isEmpty, shape.last != 0x20 { shape.append(0x20) }
            } else if byte >= 0x30, byte <= 0x39 {
                if shape.last != UInt8(ascii: "#") { shape.append(UInt8(ascii: "#")) }
            } else {
                shape.append(byte)
            }
        }
        return shape
    }

    /// Figures side by side are a table's row, however often their shape comes back.
    private static func isRowOfFigures(_ shape: [UInt8]) -> Bool {
        shape.allSatisfy { $0 == UInt8(ascii: "#") || $0 == 0x20 } && shape.count > 2
    }

    private static func plain(_ line: ArraySlice<UInt8>) -> String {
        line.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
