/// A narrative as its paragraphs, each of which can be edited by itself: runs of lines between blank lines.
///
/// A table or a list without blank lines is one part. Nothing but the number of blank lines between parts is lost.
public struct NarrativeParts: Sendable, Hashable {
    public private(set) var parts: [String]
    /// Each part's first line in the text that it came from, counted from 1.
    public private(set) var firstLines: [Int]

    public init(_ text: String) {
        parts = []
        firstLines = []
        var isAfterBlank = true
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let isBlank = line.allSatisfy(\.isWhitespace)
            if !isBlank, isAfterBlank {
                parts.append(String(line))
                firstLines.append(index + 1)
            } else if !isBlank {
                parts[parts.count - 1] += "\n" + line
            }
            isAfterBlank = isBlank
        }
    }

    public var text: String { parts.joined(separator: "\n\n") }

    /// The part in which a line of the text stands, counted from 0; nil before the first.
    public func part(atLine line: Int) -> Int? { firstLines.lastIndex { $0 <= line } }

    /// The text with other words in place of a part; no words at all take it out. A part that isn't there is added at the end.
    public func replacing(_ part: Int, with words: String) -> String {
        guard parts.indices.contains(part) else { return inserting(words, before: parts.count) }
        var changed = parts
        changed.replaceSubrange(part...part, with: NarrativeParts(words).parts)
        return changed.joined(separator: "\n\n")
    }

    /// The text with more words before a part, or at the end.
    public func inserting(_ words: String, before part: Int) -> String {
        var changed = parts
        changed.insert(contentsOf: NarrativeParts(words).parts, at: min(max(part, 0), parts.count))
        return changed.joined(separator: "\n\n")
    }
}
