/// Joins neighbours of one mark.
struct RunBuilder {
    /// What is compared; the stretches are places in it.
    let bytes: [UInt8]
    private var runs: [TextRedline.Run] = []
    private var mark = TextRedline.Mark.kept
    private var words: [UInt8] = []
    /// The last stretch that isn't among the words yet, so that neighbours are copied at once.
    private var open = 0..<0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func append(_ mark: TextRedline.Mark, _ stretch: Range<Int>) {
        guard !stretch.isEmpty else { return }
        if mark == self.mark, stretch.lowerBound == open.upperBound {
            open = open.lowerBound..<stretch.upperBound
            return
        }
        words += bytes[open]
        if mark != self.mark { close() }
        (self.mark, open) = (mark, stretch)
    }

    /// All runs; nothing is left.
    mutating func take() -> [TextRedline.Run] {
        words += bytes[open]
        open = 0..<0
        close()
        defer { runs = [] }
        return runs
    }

    private mutating func close() {
        guard !words.isEmpty else { return }
        runs.append(TextRedline.Run(mark, String(decoding: words, as: UTF8.self)))
        words.removeAll(keepingCapacity: true)
    }
}
