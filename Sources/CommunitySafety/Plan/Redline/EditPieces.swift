/// A row of edits that is made to read well: "58% increase" for "70% increase", not letters of one among the other.
struct EditPieces {
    private(set) var pieces: [EditPiece] = []

    init(_ steps: [ShortestEdit.Step], old: [WordToken], new: [WordToken]) {
        var piece = EditPiece()
        for step in steps {
            switch step {
            case .keep(let place, _):
                if piece.isEdit {
                    pieces.append(piece)
                    piece = EditPiece()
                }
                piece.kept.append(old[place])
            case .remove(let place): piece.removed.append(old[place])
            case .add(let place): piece.added.append(new[place])
            }
        }
        pieces.append(piece)
    }

    /// Slides edits to the edges of words and sentences, then takes what stays between two edits into them where it is
    /// shorter than both, as nobody reads three words between two changes.
    mutating func tidy() {
        for index in pieces.indices { slide(index) }
        for index in pieces.indices { pieces[index].weigh() }
        var tidied: [EditPiece] = []
        for piece in pieces {
            var piece = piece
            while piece.isEdit, let before = tidied.last, piece.isLost(after: before) {
                var whole = tidied.removeLast()
                whole.absorb(piece)
                piece = whole
            }
            tidied.append(piece)
        }
        pieces = tidied
    }

    /// An edit that only adds or only removes can often stand in several places; it takes the one that begins with a
    /// word and ends with the space after it, or else the one that ends at the end of a sentence.
    private mutating func slide(_ index: Int) {
        let piece = pieces[index]
        guard piece.removed.isEmpty != piece.added.isEmpty else { return }
        let isAddition = piece.removed.isEmpty
        let row = piece.kept + (isAddition ? piece.added : piece.removed)
        let count = row.count - piece.kept.count
        var first = piece.kept.count
        while first > 1, row[first - 1].number == row[first + count - 1].number { first -= 1 }
        guard first < piece.kept.count else { return }
        var best = (start: first, score: Self.score(row[first..<first + count], after: row[first - 1]))
        for start in (first + 1)...piece.kept.count {
            let score = Self.score(row[start..<start + count], after: row[start - 1])
            if score >= best.score { best = (start, score) }
        }
        let edit = Array(row[best.start..<best.start + count])
        pieces[index].kept = Array(row[..<best.start])
        if isAddition { pieces[index].added = edit } else { pieces[index].removed = edit }
        push(row[(best.start + count)...], after: index)
    }

    private mutating func push(_ tokens: ArraySlice<WordToken>, after index: Int) {
        guard !tokens.isEmpty else { return }
        if index + 1 < pieces.count {
            pieces[index + 1].kept = tokens + pieces[index + 1].kept
        } else {
            pieces.append(EditPiece(kept: Array(tokens)))
        }
    }

    private static func score(_ edit: ArraySlice<WordToken>, after before: WordToken) -> Int {
        guard let first = edit.first, let last = edit.last else { return 0 }
        return (!first.isSpace && before.isSpace ? 2 : 0) + (last.isSpace ? 2 : 0) + (last.endsSentence ? 1 : 0)
    }
}
