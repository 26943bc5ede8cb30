import Proofreading

extension CheckReport {
    /// The report for a terminal, in the way of a compiler: place, severity and message, the words with a mark under them, the sum.
    ///
    /// Lines are at most `width` columns (40 at least). Advice is counted at the end and shown only when asked for. Control characters of the document are
    /// never passed on to the terminal.
    package func text(colour: Bool = false, width: Int = 80, showingAdvice: Bool = false) -> String {
        let shown = findings.filter { showingAdvice || $0.severity != .advice }
        let width = max(40, width)
        let passages = shown.map { passage(for: $0, ink: Ink(isOn: colour), width: width) }
        return (passages + [TextWrap.lines(summary(showingAdvice), width: width).joined(separator: "\n")]).joined(
            separator: "\n\n")
    }

    private func passage(for finding: Finding, ink: Ink, width: Int) -> String {
        let head =
            ink.bold("\(TerminalText.plain(document)):\(shownPlace(finding.place)):") + " "
            + ink.severity(finding.severity, finding.severity.rawValue) + ": "
        let message = TerminalText.plain(finding.message) + " [\(finding.rule.rawValue)]"
        let headWidth =
            TerminalText.plain(document).count + shownPlace(finding.place).count + finding.severity.rawValue.count + 5
        var lines = TextWrap.lines(message, width: width, firstIndent: headWidth, indent: 4)
        lines[0] = head + lines[0]
        lines += SourceExcerpt(finding, in: self, width: width).lines(ink)
        lines += notes(on: finding).flatMap { note in
            let wrapped = TextWrap.lines(note, width: width, firstIndent: 4, indent: 4)
            return ["  = " + wrapped[0]] + wrapped.dropFirst()
        }
        return lines.joined(separator: "\n")
    }

    /// What the document says and what follows, where the two are short and differ.
    private func notes(on finding: Finding) -> [String] {
        var notes: [String] = []
        if let stated = finding.stated, let recomputed = finding.recomputed {
            notes.append(
                "the document says \(TerminalText.plain(stated)); it works out as \(TerminalText.plain(recomputed))")
        }
        if let suggestion = finding.suggestion { notes.append("suggestion: \(TerminalText.plain(suggestion))") }
        if !finding.related.isEmpty {
            let places = finding.related.prefix(12).map { shownPlace($0) }
            let more = finding.related.count > 12 ? " and \(finding.related.count - 12) more" : ""
            notes.append("see also \(places.joined(separator: source.format.hasLines ? ", " : "; "))\(more)")
        }
        return notes
    }

    private func shownPlace(_ place: Place) -> String {
        position(of: place).map { "\($0.line):\($0.column)" } ?? " " + words(for: place)
    }

    /// "2 errors, 5 warnings, 12 pieces of advice; 61 claims read: 38 hold, …".
    private func summary(_ showingAdvice: Bool) -> String {
        let advice = count(.advice)
        let counts = [
            Self.counted(count(.error), "error", "errors"), Self.counted(count(.warning), "warning", "warnings"),
            Self.counted(advice, "piece of advice", "pieces of advice")
                + (advice > 0 && !showingAdvice ? " (not shown)" : ""),
        ]
        guard !claims.isEmpty else { return counts.joined(separator: ", ") + "; no claims read." }
        let verdicts =
            "\(count(.consistent)) hold, \(count(.withinRounding)) within rounding, \(count(.notCheckable)) can't be checked, \(count(.inconsistent)) don't hold"
        return counts.joined(separator: ", ") + "; \(Self.counted(claims.count, "claim", "claims")) read: \(verdicts)."
    }

    private static func counted(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}
