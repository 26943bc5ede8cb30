/// Finds the paragraph where each remark's words begin.
struct RemarkPlaces {
    /// Beside the remarks: the index of a paragraph.
    private(set) var paragraphs: [Int] = []
    private(set) var isUnplaced: [Bool] = []

    var unplaced: Int { isUnplaced.count(where: \.self) }

    init(_ remarks: [WordRemark], in scanned: [ParagraphScan.Paragraph]) {
        var text: [UInt8] = []
        var starts: [Int] = []
        for paragraph in scanned {
            starts.append(text.count)
            text += QuoteText.plain(paragraph.words)
            if text.last != 0x20 { text.append(0x20) }
        }
        let quotes = remarks.map { QuoteText.plain($0.quote) }
        let found = QuoteFinder(quotes + quotes.compactMap(Self.withoutNumber)).offsets(in: text)
        let first = scanned.firstIndex { !$0.words.allSatisfy(\.isWhitespace) } ?? 0
        var last = -1
        for quote in quotes {
            let unnumbered = found[quote] == nil ? Self.withoutNumber(quote).flatMap { found[$0] } : nil
            let offset = Self.next(in: found[quote] ?? unnumbered ?? [], after: last)
            last = offset ?? last
            isUnplaced.append(offset == nil)
            paragraphs.append(offset.map { Self.index(of: $0, in: starts) } ?? first)
        }
    }

    /// A quote without the number in front: Word counts some by itself, and its text doesn't hold them.
    private static func withoutNumber(_ quote: [UInt8]) -> [UInt8]? {
        guard let space = quote.firstIndex(of: 0x20), quote[..<space].contains(where: { (0x30...0x39).contains($0) }),
            space + 1 < quote.count
        else { return nil }
        return Array(quote[(space + 1)...])
    }

    /// The first place behind the remark before, for remarks come in the order of the text; else the first of all.
    private static func next(in offsets: [Int], after last: Int) -> Int? {
        var (low, high) = (0, offsets.count)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] <= last { low = middle + 1 } else { high = middle }
        }
        return low < offsets.count ? offsets[low] : offsets.first
    }

    /// The last paragraph that starts at the offset or before it.
    private static func index(of offset: Int, in starts: [Int]) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
