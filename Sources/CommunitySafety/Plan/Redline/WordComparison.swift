/// Compares two texts, first by lines and then, where lines differ, by words; what results reads well.
struct WordComparison {
    private var numbers: [Substring: Int] = [:]

    mutating func runs(from old: String, to new: String) -> [TextRedline.Run] {
        let oldLines = WordTokens.lines(of: old)
        let newLines = WordTokens.lines(of: new)
        let steps = ShortestEdit.steps(from: numbered(oldLines), to: numbered(newLines))
        var runs = RunBuilder()
        var (removed, added) = ("", "")
        for step in steps {
            switch step {
            case .remove(let line): removed += oldLines[line]
            case .add(let line): added += newLines[line]
            case .keep(let line, _):
                append(removed, added, to: &runs)
                (removed, added) = ("", "")
                runs.append(.kept, oldLines[line])
            }
        }
        append(removed, added, to: &runs)
        return runs.runs
    }

    /// The words of lines that differ.
    private mutating func append(_ removed: String, _ added: String, to runs: inout RunBuilder) {
        guard !removed.isEmpty, !added.isEmpty else {
            runs.append(.removed, removed)
            runs.append(.added, added)
            return
        }
        let (old, new) = (WordTokens.tokens(of: removed), WordTokens.tokens(of: added))
        let steps = ShortestEdit.steps(from: numbered(old), to: numbered(new))
        var pieces = EditPieces(steps, old: old, new: new)
        pieces.tidy()
        for piece in pieces.pieces {
            runs.append(.kept, piece.kept)
            runs.append(.removed, piece.removed)
            runs.append(.added, piece.added)
        }
    }

    private mutating func numbered(_ tokens: [Substring]) -> [Int] {
        tokens.map { token in
            if let number = numbers[token] { return number }
            numbers[token] = numbers.count
            return numbers.count - 1
        }
    }
}

/// Joins neighbours of one mark.
private struct RunBuilder {
    private(set) var runs: [TextRedline.Run] = []

    mutating func append(_ mark: TextRedline.Mark, _ tokens: [Substring]) {
        append(mark, tokens.joined())
    }

    mutating func append(_ mark: TextRedline.Mark, _ words: some StringProtocol) {
        guard !words.isEmpty else { return }
        if runs.last?.mark == mark {
            runs[runs.count - 1].words += words
        } else {
            runs.append(TextRedline.Run(mark, String(words)))
        }
    }
}
