import CommunitySafety

/// A record's fields in the words that a person reads, where what is kept is a name of our own.
struct FieldWords: Sendable, Hashable {
    /// What success measures are called, by their ids.
    var measures: [String: String] = [:]

    func text(_ field: RecordField, of text: RecordText) -> String {
        switch field {
        case .polarity: MeasurePolarity(rawValue: text[field])?.words ?? text[field]
        case .status: ActionStatus(rawValue: text[field])?.words ?? text[field]
        case .measures:
            text.lines(field).map { measures[$0] ?? "A measure that isn’t there" }.sorted().joined(separator: "\n")
        default: text[field]
        }
    }
}
