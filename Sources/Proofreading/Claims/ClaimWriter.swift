/// Turns drafts into claims and findings with their place in the file and their words as printed.
struct ClaimWriter {
    let text: SourceText
    let place: Place
    let document: SourceDocument
    let passage: Passage

    func write(_ draft: Draft, into report: inout Report) {
        let range = passage.utf8(draft.tokens)
        let place = place(of: range)
        let quote = quote(range, place)
        report.claims.append(claim(draft, place, quote))
        guard let rule = draft.rule else { return }
        report.findings.append(
            Finding(
                rule: rule, severity: draft.severity, place: place, quote: quote, message: draft.message,
                stated: draft.stated,
                recomputed: draft.recomputed, suggestion: draft.suggestion))
    }

    private func claim(_ draft: Draft, _ place: Place, _ quote: String) -> Claim {
        Claim(
            place: place, quote: quote, kind: draft.kind, verdict: draft.verdict, before: draft.before,
            after: draft.after, difference: draft.difference,
            percent: draft.percent, points: draft.points, direction: draft.direction, parts: draft.parts,
            whole: draft.whole)
    }

    private func place(of range: Range<Int>) -> Place {
        var place = place
        guard let start = text.position(at: range.lowerBound) else { return place }
        (place.line, place.column) = (start.line, start.column)
        if let end = text.position(at: max(range.lowerBound, range.upperBound - 1)), end.line > start.line {
            place.endLine = end.line
        }
        return place
    }

    /// The source's own words: with its markup where the file has lines.
    private func quote(_ range: Range<Int>, _ place: Place) -> String {
        let words = slice(text.string, range)
        guard let line = place.line, let column = place.column, document.lines.indices.contains(line - 1),
            let end = text.position(at: max(range.lowerBound, range.upperBound - 1))
        else { return words }
        if document.lines[line - 1].contains(words) { return words }
        return fromLines(line, column, end) ?? words
    }

    private func fromLines(_ line: Int, _ column: Int, _ end: (line: Int, column: Int)) -> String? {
        guard document.lines.indices.contains(end.line - 1), end.line >= line else { return nil }
        if line == end.line { return scalars(document.lines[line - 1], from: column, through: end.column) }
        var pieces = [scalars(document.lines[line - 1], from: column, through: .max)]
        pieces += document.lines[line..<end.line - 1]
        pieces.append(scalars(document.lines[end.line - 1], from: 1, through: end.column))
        return pieces.joined(separator: "\n")
    }

    private func scalars(_ line: String, from first: Int, through last: Int) -> String {
        var view = String.UnicodeScalarView()
        for (index, scalar) in line.unicodeScalars.enumerated() where index + 1 >= first && index + 1 <= last {
            view.append(scalar)
        }
        return String(view)
    }

    private func slice(_ string: String, _ range: Range<Int>) -> String {
        let utf8 = string.utf8
        let count = utf8.count
        let start = utf8.index(utf8.startIndex, offsetBy: min(range.lowerBound, count))
        let end = utf8.index(utf8.startIndex, offsetBy: min(range.upperBound, count))
        return String(string[start..<end])
    }
}
