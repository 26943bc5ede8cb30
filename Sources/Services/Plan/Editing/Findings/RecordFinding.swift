package import CommunitySafety
package import Proofreading
package import Storage

/// Something in a record that doesn't hold, beside the words that it is about.
package struct RecordFinding: Sendable, Hashable {
    package let kind: RecordKind
    package let recordID: RecordID
    /// The field in which the words stand.
    package let field: RecordField
    /// The paragraph of a narrative in which they stand, counted from 0; nil for other fields.
    package let part: Int?
    package let rule: Rule
    package let severity: Severity
    /// The words concerned.
    package let quote: String
    /// The sum first, then what was probably done.
    package let message: String
    package let stated: String?
    package let suggestion: String?
    /// What follows from the other numbers, or from what is held.
    package let recomputed: String?
    /// By which it is known again: SHA-256 of the sentence.
    package let digest: String
    /// Whether `MendFinding` can put the suggestion into the text.
    package let canBeMended: Bool
    /// Who let it stand, and why; nil while it is open.
    package var dismissal: StoredDismissal?

    /// What a dismissal names it by.
    package var key: String { "\(rule.rawValue) \(digest)" }
}

extension RecordFinding {
    init(_ finding: Finding, of owner: PlanManuscript.Owner, sentence: String, text: RecordText?) {
        kind = owner.kind
        recordID = owner.id
        field = owner.field
        part = owner.part
        rule = finding.rule
        severity = finding.severity
        quote = finding.quote
        message = finding.message
        stated = finding.stated
        suggestion = finding.suggestion
        recomputed = finding.recomputed
        // A sentence may have several typed numbers, each with a finding of its own.
        let number = [.evidenceTyped, .evidenceDiffers].contains(finding.rule) ? "\n\(finding.stated ?? "")" : ""
        digest = FileDigest.sha256(Array((Self.sentence(around: finding.quote, in: sentence) + number).utf8))
        canBeMended = text.map { Self.mended($0, owner.field, finding) != nil } ?? false
    }

    /// The field's text with the suggestion in place; nil where a person has to do it.
    static func mended(_ text: RecordText, _ field: RecordField, _ finding: Finding) -> String? {
        guard let stated = finding.stated, let suggestion = finding.suggestion else { return nil }
        return TextMending.mended(text[field], quote: finding.quote, stated: stated, suggestion: suggestion)
    }

    /// The sentence that holds the quote, so that a change elsewhere in the paragraph doesn't bring a dismissed finding back.
    private static func sentence(around quote: String, in words: String) -> String {
        guard !quote.isEmpty, let found = words.firstRange(of: quote) else { return words }
        let start = words[..<found.lowerBound].lastRange(of: ". ")?.upperBound ?? words.startIndex
        // The quote may hold the full stop itself.
        let end = words[words.index(before: found.upperBound)...].firstRange(of: ". ")?.lowerBound ?? words.endIndex
        let sentence = words[start..<end]
        let last = sentence.lastIndex { !$0.isWhitespace && $0 != "." }
        return last.map { String(sentence[...$0]) } ?? ""
    }
}

extension StringProtocol {
    fileprivate func lastRange(of words: String) -> Range<Index>? { ranges(of: words).last }
}
