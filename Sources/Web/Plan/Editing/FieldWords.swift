import CommunitySafety

/// A record's fields in the words that a person reads, where what is kept is a name of our own.
struct FieldWords: Sendable, Hashable {
    /// What success measures are called, by their ids.
    var measures: [String: String] = [:]
    /// What priorities are called, by their slugs.
    var priorities: [String: String] = [:]
    /// What actions are called, by their ids.
    var actions: [String: String] = [:]

    func text(_ field: RecordField, of text: RecordText) -> String {
        switch field {
        case .polarity: MeasurePolarity(rawValue: text[field])?.words ?? text[field]
        case .status: ActionStatus(rawValue: text[field])?.words ?? text[field]
        case .measures:
            text.lines(field).map { measures[$0] ?? "A measure that isn’t there" }.sorted().joined(separator: "\n")
        case .priorities: text.lines(field).map { priorities[$0] ?? $0 }.joined(separator: "\n")
        case .action: actions[text[field]] ?? text[field]
        default: text[field]
        }
    }
}
