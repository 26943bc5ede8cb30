/// Two texts told as one: what stayed, what was taken out and what was put in, word by word.
///
/// Read without what was added it is the old text, and without what was removed the new one, to the letter.
public struct TextRedline: Sendable, Hashable, Codable {
    public enum Mark: String, Sendable, Hashable, Codable, CaseIterable { case kept, removed, added }

    /// Words of one mark; two neighbours never have the same.
    public struct Run: Sendable, Hashable, Codable {
        public var mark: Mark
        public var words: String

        public init(_ mark: Mark, _ words: String) {
            self.mark = mark
            self.words = words
        }
    }

    public let runs: [Run]

    /// Compares lines first and then the words of lines that differ. Cost is near linear for texts that are alike; texts
    /// with more than some hundred differences in one place are told there as one replaced by the other.
    public init(from old: String, to new: String) {
        if old == new {
            runs = old.isEmpty ? [] : [Run(.kept, old)]
            return
        }
        var comparison = WordComparison(from: old, to: new)
        runs = comparison.compared()
    }

    /// A text that is all new, or all gone.
    public init(_ mark: Mark, _ words: String) { runs = words.isEmpty ? [] : [Run(mark, words)] }

    /// The old text.
    public var before: String { words { $0 != .added } }

    /// The new text.
    public var after: String { words { $0 != .removed } }

    public var isUnchanged: Bool { runs.allSatisfy { $0.mark == .kept } }

    /// The runs with what is far from any change left out: so many words are kept on either side of one.
    public func shortened(to context: Int = 16) -> [Run] {
        runs.enumerated().map { index, run in
            guard run.mark == .kept else { return run }
            let pieces = run.words.split(separator: " ", omittingEmptySubsequences: false)
            guard pieces.count > context * 3 else { return run }
            let head = index == 0 ? "" : pieces.prefix(context).joined(separator: " ") + " "
            let tail = index == runs.count - 1 ? "" : " " + pieces.suffix(context).joined(separator: " ")
            return Run(.kept, head + "…" + tail)
        }
    }

    private func words(_ holds: (Mark) -> Bool) -> String {
        runs.reduce(into: "") { if holds($1.mark) { $0 += $1.words } }
    }
}
