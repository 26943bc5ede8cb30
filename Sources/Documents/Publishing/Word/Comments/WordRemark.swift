package import Proofreading

/// Something to be said in the margin of a Word file.
package struct WordRemark: Sendable, Hashable {
    /// The words it speaks of, as the file has them.
    package var quote: String
    /// What the comment says, one paragraph to each.
    package var paragraphs: [String]

    package init(quote: String, paragraphs: [String]) {
        self.quote = quote
        self.paragraphs = paragraphs
    }

    /// What proofreading found, with the words that would put it right.
    package init(_ finding: Finding) {
        let mend = finding.suggestion.map { "Suggested: \($0)" }
        self.init(
            quote: finding.quote, paragraphs: [finding.message, mend, "[\(finding.rule.rawValue)]"].compactMap { $0 })
    }
}
