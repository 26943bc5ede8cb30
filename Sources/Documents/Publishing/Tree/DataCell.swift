/// One cell of a table: paragraphs of words.
package struct DataCell: Sendable, Hashable {
    package var paragraphs: [[Inline]]

    package init(_ paragraphs: [[Inline]] = []) { self.paragraphs = paragraphs.filter { !$0.isBlank } }

    /// A cell of plain words.
    package init(_ words: String) { self.init(words.isEmpty ? [] : [[.text(words)]]) }

    /// A cell with a line to each of several short entries.
    package init(lines: [String]) {
        self.init([Array(lines.map { [Inline.text($0)] }.joined(separator: [.lineBreak]))])
    }

    package var isEmpty: Bool { paragraphs.isEmpty }

    /// Its words without markup on one line.
    package var plain: String { paragraphs.map(\.plain).joined(separator: " ") }

    /// Its words without markup, one entry to a line and paragraph.
    package var lines: [String] {
        paragraphs.flatMap { paragraph in
            paragraph.split(separator: .lineBreak).map { Array($0).plain }
        }
    }
}
