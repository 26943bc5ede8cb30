/// A row of edits that is made to read well: "58% increase" for "70% increase", not letters of one among the other.
struct EditPieces {
    /// What stays, and what then is replaced by what.
    struct Piece {
        var kept: [Substring] = []
        var removed: [Substring] = []
        var added: [Substring] = []

        var isEdit: Bool { !removed.isEmpty || !added.isEmpty }
    }

    private(set) var pieces: [Piece] = []

    init(_ steps: [ShortestEdit.Step], old: [Substring], new: [Substring]) {
        var piece = Piece()
        for step in steps {
            switch step {
            case .keep(let place, _):
                if piece.isEdit {
                    pieces.append(piece)
                    piece = Piece()
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
        var index = 1
        while index < pieces.count {
            if pieces[index].isEdit, isLost(index) {
                merge(index)
                index = max(1, index - 1)
            } else {
                index += 1
            }
        }
    }

    private func isLost(_ index: Int) -> Bool {
        let kept = pieces[index].kept
        if kept.contains(where: { $0.contains(where: \.isNewline) }) { return false }
        let weight = Self.weight(kept)
        if weight == 0 { return Self.weight(pieces[index - 1]) > 0 && Self.weight(pieces[index]) > 0 }
        return weight <= Self.weight(pieces[index - 1]) && weight <= Self.weight(pieces[index])
    }

    private mutating func merge(_ index: Int) {
        let piece = pieces.remove(at: index)
        pieces[index - 1].removed += piece.kept + piece.removed
        pieces[index - 1].added += piece.kept + piece.added
    }

    /// The greater of what an edit takes out and puts in, in letters.
    private static func weight(_ piece: Piece) -> Int { max(weight(piece.removed), weight(piece.added)) }

    private static func weight(_ tokens: [Substring]) -> Int { tokens.reduce(0) { $0 + WordTokens.weight($1) } }

    /// An edit that only adds or only removes can often stand in several places; it takes the one that begins with a
    /// word and ends with the space after it, or else the one that ends at the end of a sentence.
    private mutating func slide(_ index: Int) {
        let piece = pieces[index]
        guard piece.removed.isEmpty != piece.added.isEmpty else { return }
        let isAddition = piece.removed.isEmpty
        var edit = isAddition ? piece.added : piece.removed
        var before = piece.kept
        var after: [Substring] = []
        while before.count > 1, let last = before.last, last == edit.last {
            before.removeLast()
            edit = [last] + edit.dropLast()
            after = [last] + after
        }
        guard !after.isEmpty || pieces.indices.contains(index + 1) else { return }
        var best = (score: Self.score(edit, before: before), edit: edit, before: before, after: after)
        while let first = after.first ?? nil, first == edit.first {
            before.append(first)
            edit = edit.dropFirst() + [first]
            after.removeFirst()
            let score = Self.score(edit, before: before)
            if score >= best.score { best = (score, edit, before, after) }
        }
        pieces[index].kept = best.before
        if isAddition { pieces[index].added = best.edit } else { pieces[index].removed = best.edit }
        push(best.after, after: index)
    }

    private mutating func push(_ tokens: [Substring], after index: Int) {
        guard !tokens.isEmpty else { return }
        if index + 1 < pieces.count {
            pieces[index + 1].kept = tokens + pieces[index + 1].kept
        } else {
            pieces.append(Piece(kept: tokens))
        }
    }

    private static func score(_ edit: [Substring], before: [Substring]) -> Int {
        guard let first = edit.first, let last = edit.last else { return 0 }
        let opens = before.last.map { WordTokens.isSpace($0) } ?? true
        var score = 0
        if !WordTokens.isSpace(first), opens { score += 2 }
        if WordTokens.isSpace(last) { score += 2 }
        if last.contains(where: { ".!?;".contains($0) }) { score += 1 }
        return score
    }
}
