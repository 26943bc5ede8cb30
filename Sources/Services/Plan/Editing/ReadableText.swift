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

    /// Texts as whoever only reads a draft sees them: with the words in place of each figure that they quote. The whole plan is
    /// judged, so that a part of it tells no more than all of it would.
    func spoken(_ texts: [RecordText], in version: StoredPlanVersion) throws -> [RecordText] {
        guard texts.contains(where: \.quotesFigures) else { return texts }
        let figures = try figures(of: try plan(version), in: version, .standing)
        return texts.map { text in
            var text = text
            for field in text.kind.quoting { text[field] = figures.spoken(text[field]) }
            return text
        }
    }

    private func actionTitle(_ id: RecordID) throws -> String {
        try record(.action, id)?.placeTitle ?? "An action that was removed"
    }
}

extension RecordText {
    fileprivate var quotesFigures: Bool { kind.quoting.contains { FigureText.quotes(self[$0]) } }
}
