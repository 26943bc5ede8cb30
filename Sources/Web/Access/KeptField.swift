import CommunitySafety

/// A field of a form that was kept, as its own page shows it.
struct KeptField: Sendable {
    let name: String
    let value: String
    /// Nil for what no person filled in.
    let label: String?

    /// Names of fields by which a page knows what it is about.
    private static let technical: Set<String> = [
        "version", "do", "part", "key", "change", "id", "seen", "head", "block", "column", "row", "done", "merge",
    ]

    init(_ field: SentForm.Field, at url: SiteURL) {
        name = field.name
        value = field.value
        let isTechnical = Self.technical.contains(field.name) || field.name.hasSuffix("-version")
        label = isTechnical ? nil : Self.label(field.name, at: url)
    }

    /// Whether it is a text to be read again rather than a word or two.
    var isText: Bool { label != nil && (value.count >= 60 || value.contains("\n")) }

    /// Whether there is anything to show in one line.
    var isShort: Bool { label != nil && !isText && !value.isEmpty }

    /// A record's field by what stands over it in its form; others by their name.
    private static func label(_ name: String, at url: SiteURL) -> String {
        if case .edit(_, let kind, _) = url, let field = RecordField(rawValue: name) { return field.label(in: kind) }
        return name.replacing("-", with: " ").asSentence
    }
}
