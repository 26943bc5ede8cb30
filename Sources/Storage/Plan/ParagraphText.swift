/// Paragraphs kept as one text, parted by blank lines, as a person would type them into a form.
struct ParagraphText {
    let text: String

    init(_ paragraphs: [String]) { text = paragraphs.joined(separator: "\n\n") }

    init(text: String) { self.text = text }

    var paragraphs: [String] {
        text.isEmpty ? [] : text.split(separator: "\n\n", omittingEmptySubsequences: true).map(String.init)
    }
}
