/// What stands in one record, field by field, as text: what a form shows, what its history keeps, what two editors compare.
public struct RecordText: Sendable, Hashable, Codable {
    public let kind: RecordKind
    /// Empty fields are left out.
    public private(set) var fields: [RecordField: String]

    /// Fields that the kind doesn't have are left out; line ends become `\n`, and white space around a field goes.
    public init(_ kind: RecordKind, _ fields: [RecordField: String]) {
        self.kind = kind
        self.fields = [:]
        for field in kind.editable + kind.kept { self[field] = fields[field] ?? "" }
    }

    /// The words of a field; empty where there are none.
    public subscript(field: RecordField) -> String {
        get { fields[field] ?? "" }
        set {
            let text = Self.tidy(newValue, field)
            fields[field] = text.isEmpty ? nil : text
        }
    }

    /// The field's lines without the empty ones.
    public func lines(_ field: RecordField) -> [String] {
        self[field].split(separator: "\n").map { Wording.squeezed(String($0)) }.filter { !$0.isEmpty }
    }

    /// What a person typed put in place of what stood here; what isn't typed stays.
    public func taking(_ typed: RecordText) -> RecordText {
        var text = self
        for field in kind.editable { text[field] = typed[field] }
        return text
    }

    /// The fields, typed ones only, in which the two differ.
    public func changes(to other: RecordText) -> [RecordField] {
        kind.editable.filter { self[$0] != other[$0] }
    }

    /// The record in a few words, for a heading or a message.
    public var title: String { title(limit: 48) }

    /// The record in at most so many characters, with an ellipsis where something was left out.
    public func title(limit: Int) -> String {
        let words =
            switch kind {
            case .section: self[.heading].isEmpty ? "Cover" : self[.heading]
            case .priority, .member: self[.name]
            case .action, .measure: self[.words]
            case .funding: self[.words]
            case .theme: self[.name]
            }
        return Excerpt.short(Wording.squeezed(words), limit: limit)
    }

    private static func tidy(_ text: String, _ field: RecordField) -> String {
        var plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        if !field.isLong { plain = Wording.squeezed(plain) }
        // However a sum was typed, it stands as it is printed, so that two people's texts can be compared.
        if field == .amount { plain = Money(typed: plain)?.words ?? plain }
        // A choice has no order of its own, so that it reads the same whoever made it.
        if field == .measures {
            plain = Set(plain.split(whereSeparator: \.isWhitespace)).sorted().joined(separator: "\n")
        }
        while let last = plain.last, last.isWhitespace { plain.removeLast() }
        return String(plain.drop(while: \.isNewline))
    }
}
