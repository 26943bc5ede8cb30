/// Compares two texts, first by lines and then, where lines differ, by words; what results reads well.
struct WordComparison {
    /// The old text and then the new one.
    private let bytes: [UInt8]
    private let middle: Int
    private var numbers = TokenNumbers()
    private var runs: RunBuilder

    init(from old: String, to new: String) {
        middle = old.utf8.count
        bytes = Array(old.utf8) + Array(new.utf8)
        runs = RunBuilder(bytes: bytes)
    }

    mutating func compared() -> [TextRedline.Run] {
        var oldLines = WordTokens.lines(of: bytes, in: 0..<middle)
        var newLines = WordTokens.lines(of: bytes, in: middle..<bytes.count)
        if oldLines.count == 1, newLines.count == 1 {
            appendWords(oldLines[0].bytes, newLines[0].bytes)
        } else {
            let old = numbers.number(&oldLines, of: bytes)
            appendLines(ShortestEdit.steps(from: old, to: numbers.number(&newLines, of: bytes)), oldLines, newLines)
        }
        return runs.take()
    }

    private mutating func appendLines(_ steps: [ShortestEdit.Step], _ old: [WordToken], _ new: [WordToken]) {
        // What was removed and added since the last line that stayed.
        var removed = 0..<0
        var added = middle..<middle
        for step in steps {
            switch step {
            case .remove(let line): removed = removed.lowerBound..<old[line].bytes.upperBound
            case .add(let line): added = added.lowerBound..<new[line].bytes.upperBound
            case .keep(let oldLine, let newLine):
                appendWords(removed, added)
                let (before, after) = (old[oldLine].bytes.upperBound, new[newLine].bytes.upperBound)
                (removed, added) = (before..<before, after..<after)
                runs.append(.kept, old[oldLine].bytes)
            }
        }
        appendWords(removed, added)
    }

    /// The words of lines that differ.
    private mutating func appendWords(_ removed: Range<Int>, _ added: Range<Int>) {
        guard !removed.isEmpty, !added.isEmpty else {
            runs.append(.removed, removed)
            runs.append(.added, added)
            return
        }
        var old = WordTokens.tokens(of: bytes, in: removed)
        var new = WordTokens.tokens(of: bytes, in: added)
        let oldNumbers = numbers.number(&old, of: bytes)
        let steps = ShortestEdit.steps(from: oldNumbers, to: numbers.number(&new, of: bytes))
        var pieces = EditPieces(steps, old: old, new: new)
        pieces.tidy()
        for piece in pieces.pieces {
            for token in piece.kept { runs.append(.kept, token.bytes) }
            for token in piece.removed { runs.append(.removed, token.bytes) }
            for token in piece.added { runs.append(.added, token.bytes) }
        }
    }
}
