/// Turns drafts into claims and findings with their place in the file and their words as printed.
struct ClaimWriter {
    let place: Place
    var quotes: QuoteReader

    /// Adds a draft to the report. Cheapest when drafts come in the order of the text.
    mutating func write(_ draft: Draft, _ passage: Passage, into report: inout Report) {
        let range = passage.utf8(draft.tokens)
        let (quote, start, end) = quotes.quote(range)
        var place = place
        if let start {
            (place.line, place.column) = (start.line, start.column)
            if let end, end.line > start.line { place.endLine = end.line }
        }
        report.claims.append(claim(draft, place, quote))
        guard let rule = draft.rule else { return }
        report.findings.append(
            Finding(
                rule: rule, severity: draft.severity, place: place, quote: quote, message: draft.message,
                stated: draft.stated, recomputed: draft.recomputed, suggestion: draft.suggestion))
    }

    private func claim(_ draft: Draft, _ place: Place, _ quote: String) -> Claim {
        Claim(
            place: place, quote: quote, kind: draft.kind, verdict: draft.verdict, before: draft.before,
            after: draft.after, difference: draft.difference, percent: draft.percent, points: draft.points,
            direction: draft.direction, parts: draft.parts, whole: draft.whole)
    }
}
