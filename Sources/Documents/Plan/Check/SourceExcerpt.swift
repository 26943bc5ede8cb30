import Proofreading

/// The line that a finding speaks of, cut to the terminal's width, with a mark under the words concerned.
struct SourceExcerpt {
    private let number: String
    private let shown: String
    /// Columns of `shown` to mark.
    private let mark: Range<Int>?
    private let severity: Severity

    init(_ finding: Finding, in report: CheckReport, width: Int) {
        severity = finding.severity
        let position = report.position(of: finding.place)
        number = position.map { String($0.line) } ?? ""
        let room = width - max(4, number.count + 1) - 3
        if let position, let line = report.line(position.line) {
            let scalars = Array(line.unicodeScalars)
            let span = Self.span(of: finding, from: position.column - 1, in: scalars)
            (shown, mark) = Self.cut(scalars, span?.count == scalars.count ? nil : span, room)
        } else {
            let scalars = Array(finding.quote.unicodeScalars)
            (shown, mark) = Self.cut(scalars, Self.find(finding.stated, in: scalars, from: 0), room)
        }
    }

    /// One or two lines with a gutter; none for a finding without words.
    func lines(_ ink: Ink) -> [String] {
        guard !shown.isEmpty else { return [] }
        let gutter = String(repeating: " ", count: max(4, number.count + 1) - number.count) + number
        var lines = [ink.faint(gutter + " |") + " " + shown]
        if let mark, !mark.isEmpty {
            let blanks = String(repeating: " ", count: mark.lowerBound)
            let carets = ink.severity(severity, String(repeating: "^", count: mark.count))
            lines.append(ink.faint(String(repeating: " ", count: gutter.count) + " |") + " " + blanks + carets)
        }
        return lines
    }

    /// The words to mark: what is stated, where it stands in the quote once found in the line, else the quote.
    private static func span(of finding: Finding, from column: Int, in line: [Unicode.Scalar]) -> Range<Int>? {
        let first = finding.quote.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? finding.quote
        let start = min(max(0, column), line.count)
        guard let quote = find(first, in: line, from: start) ?? find(first, in: line, from: 0) else {
            return find(finding.stated, in: line, from: start) ?? (start < line.count ? start..<start + 1 : nil)
        }
        return find(finding.stated, in: Array(line[..<quote.upperBound]), from: quote.lowerBound) ?? quote
    }

    private static func find(_ words: String?, in line: [Unicode.Scalar], from start: Int) -> Range<Int>? {
        guard let words, !words.isEmpty else { return nil }
        let sought = Array(words.unicodeScalars)
        guard sought.count <= line.count - start else { return nil }
        for index in start...(line.count - sought.count) where line[index] == sought[0] {
            guard line[index..<index + sought.count].elementsEqual(sought) else { continue }
            let end = index + sought.count
            let isWhole =
                !(end < line.count && isWord(line[end]) && isWord(line[end - 1]))
                && !(index > 0 && isWord(line[index - 1]) && isWord(line[index]))
            if isWhole { return index..<end }
        }
        return nil
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// The part of the line that fits, around the marked words, with ellipses for what is left out.
    private static func cut(_ line: [Unicode.Scalar], _ span: Range<Int>?, _ room: Int) -> (String, Range<Int>?) {
        let first = line.count <= room ? 0 : max(0, min((span?.lowerBound ?? 0) - room / 3, line.count - room + 1))
        let isCutBefore = first > 0
        let last = min(line.count, first + room - (isCutBefore ? 1 : 0))
        let end = last < line.count ? last - 1 : last
        var shown = isCutBefore ? "…" : ""
        var columns: [Int] = []
        var column = shown.count
        for index in first..<max(first, end) {
            columns.append(column)
            guard let scalar = TerminalText.shown(line[index]) else { continue }
            shown.unicodeScalars.append(scalar)
            if scalar.properties.canonicalCombiningClass == .notReordered { column += 1 }
        }
        columns.append(column)
        if end < line.count { shown += "…" }
        guard let span, span.lowerBound < end, span.upperBound > first else { return (shown, nil) }
        let low = columns[max(0, span.lowerBound - first)]
        let high = columns[min(columns.count - 1, span.upperBound - first)]
        return (shown, low..<max(low, high))
    }
}
