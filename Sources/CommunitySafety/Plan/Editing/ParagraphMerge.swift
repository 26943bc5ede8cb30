/// Two changed forms of one text put together paragraph by paragraph; paragraphs are parted by blank lines.
struct ParagraphMerge {
    private let base: [String]
    private let mine: [Edit]
    private let theirs: [Edit]

    init(base: String, mine: String, theirs: String) {
        self.base = Self.paragraphs(base)
        self.mine = Self.edits(from: self.base, to: Self.paragraphs(mine))
        self.theirs = Self.edits(from: self.base, to: Self.paragraphs(theirs))
    }

    /// Paragraphs of the base that were replaced by others; an empty range is an insertion before its place.
    struct Edit: Hashable {
        let range: Range<Int>
        let words: [String]
    }

    /// The text with both changes; nil where they meet: in the same paragraph, or where one adds at the edge of the other's.
    var merged: String? {
        var edits = mine
        for edit in theirs where !mine.contains(edit) {
            guard !mine.contains(where: { Self.meet($0.range, edit.range) }) else { return nil }
            edits.append(edit)
        }
        var words: [String] = []
        var next = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            words += base[next..<edit.range.lowerBound] + edit.words
            next = edit.range.upperBound
        }
        return (words + base[next...]).joined(separator: "\n\n")
    }

    private static func meet(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.lowerBound <= right.upperBound && right.lowerBound <= left.upperBound
            && (left.overlaps(right) || left.isEmpty || right.isEmpty)
    }

    static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n\n").map(String.init)
    }

    private static func edits(from old: [String], to new: [String]) -> [Edit] {
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var edits: [Edit] = []
        var (from, to) = (0, 0)
        while from < old.count || to < new.count {
            let (start, first) = (from, to)
            while removed.contains(from) { from += 1 }
            while added.contains(to) { to += 1 }
            if from > start || to > first { edits.append(Edit(range: start..<from, words: Array(new[first..<to]))) }
            if from < old.count { (from, to) = (from + 1, to + 1) }
        }
        return edits
    }
}
