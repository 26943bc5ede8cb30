import CommunitySafety

/// A label that stands on a line of its own, with the lines below that are its value: "Lead" over "Wexcombe Police".
struct LabelLines {
    let role: ColumnRole
    /// The label and its value as one line would print them.
    let text: String
    /// The first passage after the value.
    let end: Int

    /// No value has more lines than this.
    private static let longest = 6

    init?(_ script: Manuscript, at index: Int, skipping skipped: Set<Int>) {
        guard let role = Self.role(script.passages[index]) else { return nil }
        var values: [String] = []
        var next = index + 1
        while next < script.passages.count, values.count <= Self.longest {
            let passage = script.passages[next]
            guard passage.isParagraph, Self.role(passage) == nil, passage.words.count <= 24, !passage.text.contains(":")
            else { break }
            if !skipped.contains(next), !passage.text.isEmpty { values.append(passage.text) }
            next += 1
        }
        guard !values.isEmpty || next < script.passages.count && Self.role(script.passages[next]) != nil else {
            return nil
        }
        self.role = role
        let isEmpty = values == ["-"] || values == ["–"] || values == ["—"]
        text = "\(script.passages[index].text): \(isEmpty ? "" : values.joined(separator: "; "))"
        end = next
    }

    private static func role(_ passage: Passage) -> ColumnRole? {
        guard passage.isParagraph, passage.words.count <= 4, let role = ColumnVocabulary.label(passage.text),
            [.lead, .partners, .byWhen].contains(role)
        else { return nil }
        return role
    }
}
