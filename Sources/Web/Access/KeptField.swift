import CommunitySafety
import Services

/// A field of a form that was kept, as its own page shows it.
struct KeptField: Sendable {
    let name: String
    let value: String
    /// The value in the words that people chose it by.
    let shown: String
    /// Nil for what no person filled in.
    let label: String?

    /// Names of fields by which a page knows what it is about.
    private static let technical: Set<String> = [
        "version", "do", "part", "key", "change", "id", "seen", "head", "block", "column", "row", "done", "merge",
    ]

    init(_ field: SentForm.Field, at url: SiteURL, priorities: [OpenRecord.PriorityName] = []) {
        name = field.name
        value = field.value
        shown = Self.words(field, at: url, priorities)
        let isTechnical = Self.technical.contains(field.name) || field.name.hasSuffix("-version")
        label = isTechnical ? nil : Self.label(field.name, at: url)
    }

    /// Whether it is a text to be read again rather than a word or two.
    var isText: Bool { label != nil && (value.count >= 60 || value.contains("\n")) }

    /// Whether there is anything to show in one line.
    var isShort: Bool { label != nil && !isText && !value.isEmpty }

    /// What was chosen from a list by what stood in the list; anything else as it was typed.
    private static func words(
        _ field: SentForm.Field, at url: SiteURL, _ priorities: [OpenRecord.PriorityName]
    ) -> String {
        if field.name == "role", let role = Role(rawValue: field.value) { return role.words.asSentence }
        guard case .edit = url else { return field.value }
        switch RecordField(rawValue: field.name) {
        case .priority: return priorities.first { $0.slug == field.value }?.name ?? field.value
        case .memberKind: return Member.Kind(rawValue: field.value)?.editingWords ?? field.value
        default: return field.value
        }
    }

    /// A record's field by what stands over it in its form; others by their name.
    private static func label(_ name: String, at url: SiteURL) -> String {
        if case .edit(_, let kind, _) = url, let field = RecordField(rawValue: name) { return field.label(in: kind) }
        return name.replacing("-", with: " ").asSentence
    }
}
