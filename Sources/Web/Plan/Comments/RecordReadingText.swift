import CommunitySafety
import HTML

/// A record's text to read, field by field.
struct RecordReadingText: Sendable {
    var text: RecordText
    /// Keeps the notes of two on one page apart.
    var place = "part"
    var fieldWords = FieldWords()

    var markup: Markup {
        div(.class("ww-sheet ww-reading")) {
            for field in shown {
                if field == .narrative || field == .narrativeAfter {
                    Narrative(markdown: text[field], topHeading: 2, place: "\(place)-\(field.rawValue)").markup
                }
            }
            summaryList(shown.filter { $0 != .narrative && $0 != .narrativeAfter }.map(row))
        }
    }

    private var shown: [RecordField] {
        text.kind.editable.filter { !text[$0].isEmpty && ![.memberKind, .priority].contains($0) }
    }

    private func row(_ field: RecordField) -> (name: String, content: Markup) {
        let lines = fieldWords.text(field, of: text).split(separator: "\n").map(String.init)
        return (field.label(in: text.kind), lines.map { line in p { line } }.joined())
    }
}
