internal import CommunitySafety
internal import Storage

extension Querying {
    /// A text as a person reads it in a history: names in place of what stands for other records.
    func readable(_ text: RecordText, in version: RecordID) throws -> RecordText {
        var text = text
        if !text[.action].isEmpty { text[.action] = try actionTitle(RecordID(text[.action])) }
        if !text[.priorities].isEmpty {
            let names = Dictionary(
                try priorities(of: version).map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
            text[.priorities] = text.lines(.priorities).map { names[$0] ?? $0 }.joined(separator: "\n")
        }
        return text
    }

    private func actionTitle(_ id: RecordID) throws -> String {
        try record(.action, id)?.placeTitle ?? "An action that was removed"
    }
}
